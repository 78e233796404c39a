using System.Xml;
using System.Xml.Linq;

namespace Monitoring.Sources.Feeds;

/// <summary>
/// Reads RSS 0.9x, 1.0 and 2.0 and Atom entry by entry. No DTD, no entities, no address outside; a document that breaks off gives the entries
/// before the break and says so. Which library reads what was measured: docs/decisions/2026-11-25-feed-parser.md.
/// </summary>
internal static class FeedParser
{
    /// <summary>Entries read of one feed; a feed is a window on the newest.</summary>
    public const int MostEntries = 1_000;

    private const int MostDepth = 64;
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">The answer's body.</param>
    /// <param name="contentType">Its media type, as sent.</param>
    /// <param name="address">Where it was read, for relative links.</param>
    public static FeedDocument Read(byte[] bytes, string? contentType, Uri address)
    {
        var entries = new List<FeedEntry>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(FeedText.Read(bytes, contentType)), Settings);
            if (reader.MoveToContent() != XmlNodeType.Element || !IsFeed(reader.LocalName))
            {
                return NoFeed(reader.LocalName.Length is > 0 and < 40 ? $"not a feed: it begins with <{reader.LocalName}>" : "not a feed");
            }

            return new FeedDocument(entries, ReadEntries(reader, address, entries));
        }
        catch (XmlException exception)
        {
            return entries.Count > 0
                ? new FeedDocument(entries, $"the XML breaks off in line {exception.LineNumber}")
                : NoFeed($"not XML (line {exception.LineNumber})");
        }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            return NoFeed("takes too long to read");
        }
    }

    private static string? ReadEntries(XmlReader reader, Uri address, List<FeedEntry> entries)
    {
        var bases = new Stack<Uri>([Based(address, reader)]);
        while (reader.Read())
        {
            if (reader.Depth > MostDepth)
            {
                return "nested too deeply";
            }

            while (reader.NodeType == XmlNodeType.Element && reader.LocalName is "item" or "entry")
            {
                if (entries.Count == MostEntries)
                {
                    return null;
                }

                if (Subtree(reader) is not { } entry)
                {
                    return "nested too deeply";
                }

                entries.Add(FeedMapping.Map(entry, bases.Peek()));
            }

            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "channel")
            {
                bases.Push(Based(bases.Peek(), reader));
            }
        }

        return null;
    }

    // An entry is loaded as a whole; one that is nested beyond all reason is not.
    private static XElement? Subtree(XmlReader reader)
    {
        XElement? root = null;
        XElement? open = null;
        var floor = reader.Depth;
        do
        {
            if (reader.Depth - floor > MostDepth)
            {
                return null;
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                    var empty = reader.IsEmptyElement;
                    Attributes(reader, element);
                    open?.Add(element);
                    root ??= element;
                    open = empty ? open : element;
                    if (empty && element == root)
                    {
                        reader.Read();
                        return root;
                    }

                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    if (reader.Depth == floor)
                    {
                        reader.Read();
                        return root;
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    open?.Add(new XText(reader.Value));
                    break;
                default:
                    break;
            }
        }
        while (reader.Read());
        return root;
    }

    private static void Attributes(XmlReader reader, XElement element)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            }
        }

        reader.MoveToElement();
    }

    private static Uri Based(Uri address, XmlReader reader) =>
        reader.GetAttribute("base", "http://www.w3.org/XML/1998/namespace") is { } named && Uri.TryCreate(address, named, out var based) ? based : address;

    private static bool IsFeed(string root) => root is "rss" or "RDF" or "feed";

    private static FeedDocument NoFeed(string problem) => new([], problem) { IsFeed = false };
}
