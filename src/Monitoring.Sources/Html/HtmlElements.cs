using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Monitoring.Sources.Html;

/// <summary>How elements show: not at all, in the line, on lines of their own, or as paragraphs. As the HTML standard's rendering chapter has it. Pure.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> NotShown = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "template", "noscript", "head", "title", "meta", "link", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video",
        "select", "button", "input", "textarea", "datalist", "dialog", "rp", "noembed", "noframes");

    private static readonly FrozenSet<string> Paragraphs = FrozenSet.Create(
        StringComparer.Ordinal, "p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "table", "figure", "hr");

    private static readonly FrozenSet<string> Lines = FrozenSet.Create(
        StringComparer.Ordinal,
        "div", "li", "dt", "dd", "tr", "caption", "figcaption", "section", "article", "aside", "header", "footer", "main", "nav", "address", "details", "summary",
        "fieldset", "form", "legend", "center");

    private static readonly string[] EmojiClasses = ["emoji", "emojione", "custom-emoji", "wp-smiley"];

    /// <summary>Whether a reader sees the element.</summary>
    public static bool IsShown(IElement element) =>
        !NotShown.Contains(element.LocalName)
        && !element.HasAttribute("hidden")
        // Mastodon hides the ends of long links so
        && !element.ClassList.Contains("invisible")
        && !IsStyledAway(element.GetAttribute("style"));

    /// <summary>How the element breaks the text around it.</summary>
    public static TextBreak BreakOf(IElement element) =>
        Paragraphs.Contains(element.LocalName) ? TextBreak.Paragraph : Lines.Contains(element.LocalName) ? TextBreak.Line : TextBreak.None;

    /// <summary>Whether an image stands for a letter of the sentence.</summary>
    public static bool IsEmoji(IElement image) => Array.Exists(EmojiClasses, image.ClassList.Contains);

    private static bool IsStyledAway(string? style) =>
        style?.Replace(" ", "", StringComparison.Ordinal) is { } packed
        && (packed.Contains("display:none", StringComparison.OrdinalIgnoreCase) || packed.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
}
