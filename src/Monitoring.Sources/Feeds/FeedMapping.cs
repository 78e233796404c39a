using System.Xml.Linq;

namespace Monitoring.Sources.Feeds;

/// <summary>From an entry's XML to its fields, whatever dialect it is written in: names are looked for without their namespaces, the fullest body wins. Pure.</summary>
internal static class FeedMapping
{
    private const int MostMedia = 50;
    private const string MediaNamespace = "http://search.yahoo.com/mrss/";
    private static readonly string[] Bodies = ["encoded", "content", "description", "summary", "body"];
    private static readonly string[] Dates = ["pubDate", "published", "date", "issued", "created", "updated", "modified"];

    public static FeedEntry Map(XElement entry, Uri address)
    {
        var based = entry.Attribute(XNamespace.Xml + "base") is { } named && Uri.TryCreate(address, named.Value, out var own) ? own : address;
        var link = LinkOf(entry, based);
        var id = Text(entry, "guid") ?? Text(entry, "id") ?? entry.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "about")?.Value.Trim();
        return new FeedEntry(
            string.IsNullOrEmpty(id) ? link : id,
            Content(Children(entry, "title").FirstOrDefault()),
            BodyOf(entry),
            link,
            DateOf(entry),
            MediaOf(entry),
            entry.ToString(SaveOptions.DisableFormatting));
    }

    private static string BodyOf(XElement entry) =>
        Bodies
            .SelectMany(name => Children(entry, name))
            .Where(element => element.Name.NamespaceName != MediaNamespace)
            .Select(Content)
            .FirstOrDefault(text => text.Length > 0) ?? "";

    // Media RSS: what a picture or film is said to show.
    private static List<string> MediaOf(XElement entry) =>
    [
        .. entry.Descendants()
            .Where(element => element.Name.NamespaceName == MediaNamespace && (element.Name.LocalName is "description" or "title" or "text"))
            .Select(element => element.Value.Trim())
            .Where(text => text.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Take(MostMedia),
    ];

    private static DateTimeOffset? DateOf(XElement entry) =>
        Dates
            .SelectMany(name => Children(entry, name))
            .Select(element => FeedDate.Read(element.Value))
            .FirstOrDefault(date => date is not null);

    private static string? LinkOf(XElement entry, Uri address)
    {
        var links = Children(entry, "link").ToList();
        var chosen = links.FirstOrDefault(link => link.Attribute("href") is not null && (link.Attribute("rel")?.Value ?? "alternate") == "alternate")
            ?? links.FirstOrDefault(link => link.Attribute("href") is null && link.Value.Trim().Length > 0);
        var written = chosen?.Attribute("href")?.Value ?? chosen?.Value
            ?? Children(entry, "guid").FirstOrDefault(guid => guid.Attribute("isPermaLink")?.Value != "false" && guid.Value.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase))?.Value;
        return written is not null && Uri.TryCreate(address, written.Trim(), out var link) && (link.Scheme == Uri.UriSchemeHttp || link.Scheme == Uri.UriSchemeHttps) ? link.AbsoluteUri : null;
    }

    // XHTML stands in the XML itself; anything else is text that may be HTML.
    private static string Content(XElement? element) => element is null
        ? ""
        : (element.HasElements ? string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))) : element.Value).Trim();

    private static string? Text(XElement entry, string name) => Children(entry, name).Select(element => element.Value.Trim()).FirstOrDefault(text => text.Length > 0);

    private static IEnumerable<XElement> Children(XElement entry, string name) => entry.Elements().Where(element => element.Name.LocalName == name);
}
