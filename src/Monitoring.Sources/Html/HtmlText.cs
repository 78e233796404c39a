using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Monitoring.Contracts.Posts;

namespace Monitoring.Sources.Html;

/// <summary>Reads HTML as a person does: blocks become lines, lists get bullets, what is not shown is left out. Pure; never fails, for HTML has no errors.</summary>
internal sealed class HtmlText
{
    /// <summary>Links kept of one piece; a page of links is no post.</summary>
    public const int MaxLinks = 100;

    /// <summary>Alternative texts kept of one piece.</summary>
    public const int MaxAltTexts = 100;

    /// <summary>Characters read of one piece; what comes behind is no post any more, and hostile nesting costs more than its length.</summary>
    public const int MaxCharacters = 256 * 1024;

    // deeper than any person nests; beyond it the text goes on without structure
    private const int MaxDepth = 200;

    private readonly TextLines _lines = new();
    private readonly List<string> _altTexts = [];
    private readonly List<PostLink> _links = [];
    private readonly Uri? _address;

    private HtmlText(Uri? address) => _address = address;

    /// <summary>Reads a fragment.</summary>
    /// <param name="html">HTML, or plain text with entities.</param>
    /// <param name="address">What relative links are relative to; null leaves them out.</param>
    public static HtmlReading Read(string html, Uri? address = null)
    {
        var bounded = html.Length <= MaxCharacters ? html : html[..MaxCharacters];
        if (HtmlNesting.IsTooDeep(bounded))
            return new HtmlReading(HtmlNesting.Strip(bounded), [], []);

        var reader = new HtmlText(address);
        // an open body keeps a stray <frameset> from replacing it
        reader.Walk(new HtmlParser().ParseDocument($"<body>{bounded}").Body!, depth: 0, list: null);
        return new HtmlReading(reader._lines.ToString(), reader._altTexts, reader._links);
    }

    private void Walk(INode parent, int depth, ListNumbers? list)
    {
        if (depth > MaxDepth)
        {
            _lines.Words(parent.TextContent);
            return;
        }

        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                _lines.Words(text.Data);
            else if (node is IElement element && HtmlElements.IsShown(element))
                Read(element, depth, list);
        }
    }

    private void Read(IElement element, int depth, ListNumbers? list)
    {
        switch (element.LocalName)
        {
            case "br":
                _lines.Break();
                return;
            case "img":
                Image(element);
                return;
            case "a":
                Link(element);
                Walk(element, depth + 1, list);
                return;
            case "ul" or "ol":
                list = new ListNumbers(element.LocalName == "ol");
                break;
            case "li":
                _lines.Line();
                _lines.Mark(list?.Next() ?? ListNumbers.Bullet);
                break;
            case "td" or "th":
                _lines.Words(" ");
                break;
        }

        var preformatted = element.LocalName == "pre";
        _lines.Enter(HtmlElements.BreakOf(element), preformatted);
        Walk(element, depth + 1, list);
        _lines.Leave(HtmlElements.BreakOf(element), preformatted);
    }

    private void Image(IElement element)
    {
        var alt = element.GetAttribute("alt")?.Trim();
        if (string.IsNullOrEmpty(alt))
            return;

        // an emoji drawn as a picture is part of the sentence
        if (HtmlElements.IsEmoji(element))
            _lines.Words(alt);
        else if (_altTexts.Count < MaxAltTexts)
            _altTexts.Add(alt);
    }

    private void Link(IElement element)
    {
        var target = element.GetAttribute("href")?.Trim();
        if (_links.Count >= MaxLinks || string.IsNullOrEmpty(target) || Absolute(target) is not { } url || _links.Exists(link => link.Url == url))
            return;

        var title = TextLines.OneLine(element.TextContent);
        _links.Add(new PostLink(url, title.Length == 0 || title == url || title == target ? null : title));
    }

    private string? Absolute(string target)
    {
        var known = _address is null ? Uri.TryCreate(target, UriKind.Absolute, out var url) : Uri.TryCreate(_address, target, out url);
        return known && (url!.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url.AbsoluteUri : null;
    }
}
