namespace Monitoring.Classification.Text;

/// <summary>Recognises web addresses in normalised text, also the ones that exports cut off their scheme.</summary>
internal static class WebAddress
{
    /// <summary>Whether an address begins here.</summary>
    public static bool BeginsAt(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        'h' => SchemeAt(text, at),
        'w' => text[at..].StartsWith("www."),
        't' => text[at..].StartsWith("t.co/"),
        'p' => text[at..].StartsWith("pic.twitter.com"),
        'b' => text[at..].StartsWith("bit.ly/"),
        'y' => text[at..].StartsWith("youtu.be/"),
        _ => false,
    };

    /// <summary>Whether an address with a scheme begins here; it may be glued to the word before it.</summary>
    public static bool SchemeAt(ReadOnlySpan<char> text, int at) =>
        text[at] == 'h' && (text[at..].StartsWith("https://") || text[at..].StartsWith("http://"));

    /// <summary>Behind its last character.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int at)
    {
        var length = text[at..].IndexOf(' ');
        return length < 0 ? text.Length : at + length;
    }
}
