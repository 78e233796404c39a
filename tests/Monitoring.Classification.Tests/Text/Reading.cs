using Monitoring.Classification.Text;

namespace Monitoring.Classification.Tests.Text;

/// <summary>Reads a text for a test.</summary>
internal static class Reading
{
    public static ReadText Of(string text)
    {
        var read = new ReadText();
        read.Load(text);
        return read;
    }

    /// <summary>The tokens as they stand in the normalised text.</summary>
    public static string[] Tokens(string text)
    {
        var read = Of(text);
        return [.. read.Tokens.ToArray().Select(token => read.TextOf(token).ToString())];
    }

    /// <summary>The words of the hashtags and outside, without marks.</summary>
    public static string[] Words(string text)
    {
        var read = Of(text);
        return [.. read.Tokens.ToArray().Where(token => token.IsWord).Select(token => read.TextOf(token).ToString())];
    }

    public static TokenKind[] Kinds(string text) => [.. Of(text).Tokens.ToArray().Select(token => token.Kind)];

    /// <summary>The hash of the only word of a text.</summary>
    public static ulong Hash(string word) => Of(word).Tokens.ToArray().ShouldHaveSingleItem().Hash;
}
