using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;

namespace Monitoring.Sources.Html;

/// <summary>Tells in one pass how deep HTML nests, before a parser whose time grows with the square of the depth sees it. Pure.</summary>
internal static partial class HtmlNesting
{
    /// <summary>Elements open at once, beyond which nobody wrote the text for people.</summary>
    public const int MaxOpen = 500;

    // these close themselves or each other, so any number of them is flat
    private static readonly FrozenSet<string> Flat = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "rp", "rt");

    /// <summary>Whether more than <see cref="MaxOpen"/> elements are open at any place.</summary>
    public static bool IsTooDeep(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var depth = 0;
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups["name"].Value;
            if (Flat.Contains(name))
                continue;

            var count = open.GetValueOrDefault(name);
            if (!tag.Groups["end"].Success)
            {
                open[name] = count + 1;
                if (++depth > MaxOpen)
                    return true;
            }
            else if (count > 0)
            {
                // an end tag without its beginning closes nothing
                open[name] = count - 1;
                depth--;
            }
        }

        return false;
    }

    /// <summary>The words without any structure.</summary>
    public static string Strip(string html) => TextLines.OneLine(WebUtility.HtmlDecode(Markup().Replace(html, " ")));

    [GeneratedRegex("<(?<end>/)?(?<name>[a-z][a-z0-9]*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("<[/!a-z][^>]*>?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}
