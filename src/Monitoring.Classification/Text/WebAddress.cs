namespace Monitoring.Classification.Text;

/// <summary>Recognises web addresses in normalised text, also the ones that exports cut off their scheme.</summary>
internal static class WebAddress
{
    private static readonly string[] Starts = ["http://", "https://", "www.", "t.co/", "pic.twitter.com", "bit.ly/", "youtu.be/"];

    /// <summary>Whether an address begins here.</summary>
    public static bool BeginsAt(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('h' or 'w' or 't' or 'p' or 'b' or 'y'))
        {
            return false;
        }

        foreach (var start in Starts)
        {
            if (text[at..].StartsWith(start))
            {
                return true;
            }
        }

        return false;
    }

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
