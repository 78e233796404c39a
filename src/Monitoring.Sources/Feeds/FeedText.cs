using System.Text;
using System.Text.RegularExpressions;

namespace Monitoring.Sources.Feeds;

/// <summary>From a feed's bytes to text that an XML parser can take: the encoding found as browsers find it, and the mistakes mended that feeds are full of. Pure.</summary>
internal static partial class FeedText
{
    private const int DeclarationLength = 200;

    static FeedText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes and mends.</summary>
    /// <param name="bytes">The answer's body.</param>
    /// <param name="contentType">Its media type with parameters, as sent.</param>
    public static string Read(byte[] bytes, string? contentType) => Mend(Decode(bytes, contentType));

    // A byte order mark counts most, then the server's word, then the document's own (RFC 7303); bytes that contradict it are read as Windows-1252.
    private static string Decode(byte[] bytes, string? contentType)
    {
        if (ByMark(bytes) is { } marked)
        {
            return marked.GetString(bytes, marked.Preamble.Length, bytes.Length - marked.Preamble.Length);
        }

        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, DeclarationLength));
        var named = Named(Charset().Match(contentType ?? "")) ?? Named(Declaration().Match(head)) ?? Encoding.UTF8;
        try
        {
            return Encoding.GetEncoding(named.CodePage, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return named.CodePage == Encoding.UTF8.CodePage ? Encoding.GetEncoding(1252).GetString(bytes) : Encoding.UTF8.GetString(bytes);
        }
    }

    private static Encoding? ByMark(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static Encoding? Named(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(match.Groups[1].Value);
        }
        catch (ArgumentException)
        {
            return null; // a name that nobody knows
        }
    }

    private static string Mend(string text)
    {
        var start = text.IndexOf('<', StringComparison.Ordinal);
        var whole = start > 0 ? text[start..] : text;
        whole = whole.Length > 0 && whole.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? whole[(whole.IndexOf("?>", StringComparison.Ordinal) + 2)..] : whole;
        return Cdata().Replace(NotXml().Replace(whole, ""), Part);
    }

    // Entities are mended outside of CDATA only: inside, an ampersand is an ampersand.
    private static string Part(Match part) => part.Groups["cdata"].Success ? part.Value : Ampersand().Replace(part.Value, Entity);

    private static string Entity(Match found) => found.Groups["name"].Value switch
    {
        "amp" or "lt" or "gt" or "quot" or "apos" => found.Value,
        "" => found.Groups["number"].Success ? found.Value : "&amp;",
        _ => Html(found.Value),
    };

    private static string Html(string entity) => System.Net.WebUtility.HtmlDecode(entity) is var decoded && decoded != entity ? decoded : $"&amp;{entity[1..]}";

    [GeneratedRegex(@"charset\s*=\s*[""']?([\w.:-]+)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Charset();

    [GeneratedRegex(@"^\s*<\?xml[^>]*encoding\s*=\s*[""']([\w.:-]+)[""']", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();

    // What XML 1.0 allows in no form, lone surrogates included.
    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|&#(?:x0*(?:[0-8bcefBCEF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex NotXml();

    [GeneratedRegex(@"&(?:(?<number>#x?[0-9a-fA-F]{1,7};)|(?<name>[A-Za-z][A-Za-z0-9]{1,31});)?", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Ampersand();

    [GeneratedRegex(@"(?<cdata><!\[CDATA\[.*?\]\]>)|[^<]+|<", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Cdata();
}
