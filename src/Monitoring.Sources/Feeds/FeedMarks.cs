using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Sources.Feeds;

/// <summary>
/// What a feed's cursor remembers: <c>etag</c> and <c>modified</c> for the next conditional GET, <c>address</c> when the feed has moved for good, and
/// <c>seen</c>: short hashes of the entries seen, each with the short hash of its version, newest first. A feed is a window, so an entry that leaves it
/// is not deleted; it is remembered for a while, since some feeds bring old entries back.
/// </summary>
internal sealed class FeedMarks
{
    // entries that have left the feed and may come back; a cursor stays small
    private const int MostLeft = 50;
    private const int HashLength = 10;
    private const int VersionLength = 6;
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    public string? ETag { get; set; }

    public string? Modified { get; set; }

    public string? Address { get; set; }

    public static FeedMarks Of(IReadOnlyDictionary<string, string> marks)
    {
        var read = new FeedMarks { ETag = marks.GetValueOrDefault("etag"), Modified = marks.GetValueOrDefault("modified"), Address = marks.GetValueOrDefault("address") };
        foreach (var seen in marks.GetValueOrDefault("seen", "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (seen.Length == HashLength + VersionLength)
            {
                read._seen[seen[..HashLength]] = seen[HashLength..];
            }
        }

        return read;
    }

    /// <summary>Remembers an entry's version.</summary>
    /// <returns>Whether it is new, or changed since it was seen.</returns>
    public bool IsNews(string nativeId, string version)
    {
        var (key, brief) = (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(nativeId)))[..HashLength], version[..VersionLength]);
        if (_seen.Remove(key, out var known) && known == brief)
        {
            _fresh.Add(key + brief);
            return false;
        }

        _fresh.Add(key + brief);
        return true;
    }

    private readonly List<string> _fresh = [];

    public IReadOnlyDictionary<string, string> ToMarks()
    {
        var marks = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["seen"] = string.Join(' ', _fresh.Concat(_seen.Take(MostLeft).Select(seen => seen.Key + seen.Value)).Distinct(StringComparer.Ordinal)),
        };
        Put(marks, "etag", ETag);
        Put(marks, "modified", Modified);
        Put(marks, "address", Address);
        return marks;
    }

    private static void Put(Dictionary<string, string> marks, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            marks[name] = value;
        }
    }
}
