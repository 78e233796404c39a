using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Monitoring.Training.Generation;

/// <summary>How the writer types: a formal office, a hurried thumb, a young person, somebody who likes exclamation marks.</summary>
internal static partial class Voice
{
    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["yang"] = "yg", ["dengan"] = "dgn", ["tidak"] = "tdk", ["untuk"] = "utk", ["jangan"] = "jgn", ["sudah"] = "udh", ["banyak"] = "byk", ["bisa"] = "bs",
        ["saja"] = "aja", ["karena"] = "krn", ["kalau"] = "klo", ["semua"] = "smua", ["orang"] = "org", ["sampai"] = "smpe", ["teman"] = "tmn", ["besok"] = "bsk",
        ["kami"] = "kmi", ["juga"] = "jg", ["lagi"] = "lg", ["dari"] = "dr", ["pada"] = "pd", ["tanggal"] = "tgl", ["nomor"] = "nmr", ["terima"] = "trima",
        ["bapak"] = "bpk", ["banget"] = "bgt", ["sama"] = "sm", ["belum"] = "blm", ["memang"] = "emg", ["dapat"] = "dpt",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Hearts = ["🙏", "😊", "🔥", "💪", "😁", "❤️", "👍", "😅", "✨"];

    /// <summary>The text as one of the voices would type it.</summary>
    public static string Speak(string text, SeededDice dice)
    {
        var tidy = Tidy(text);
        return dice.Below(10) switch
        {
            < 4 => tidy,
            < 6 => Shorten(tidy, dice, 60),
            6 => Shorten(tidy.ToLowerInvariant(), dice, 80).TrimEnd('.'),
            7 => tidy.TrimEnd('.') + (dice.Chance(50) ? "!!" : " " + dice.Pick(Hearts)),
            8 => Slip(tidy, dice),
            _ => tidy.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal),
        };
    }

    // Empty slots leave spaces and lonely marks behind.
    private static string Tidy(string text)
    {
        var clean = SpaceBeforeMark().Replace(Spaces().Replace(text, " ").Trim(), "$1").TrimStart(',', '.', ' ');
        return clean.Length == 0 ? clean : SentenceStart().Replace(char.ToUpperInvariant(clean[0]) + clean[1..], match => match.Value.ToUpperInvariant());
    }

    private static string Shorten(string text, SeededDice dice, int percent) =>
        string.Join(' ', text.Split(' ').Select(word => Short.TryGetValue(word, out var shorter) && dice.Chance(percent) ? shorter : word));

    // Two neighbouring letters change places once, inside a longer word.
    private static string Slip(string text, SeededDice dice)
    {
        var words = text.Split(' ');
        var at = dice.Below(words.Length);
        if (words[at].Length > 5 && words[at].All(char.IsAsciiLetterLower))
        {
            var letters = new StringBuilder(words[at]);
            var place = 1 + dice.Below(letters.Length - 3);
            (letters[place], letters[place + 1]) = (letters[place + 1], letters[place]);
            words[at] = letters.ToString();
        }

        return string.Join(' ', words);
    }

    [GeneratedRegex(@" +", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?: |[,.](?= ?[.!?]))+([,.!?])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpaceBeforeMark();

    [GeneratedRegex(@"(?<=[.!?] )\p{Ll}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceStart();
}
