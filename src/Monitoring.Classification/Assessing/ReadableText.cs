using Monitoring.Contracts.Posts;

namespace Monitoring.Classification.Assessing;

/// <summary>The text of a post that counts as put out by its account: title, own words and image texts; for a bare repost what it passes on.</summary>
internal static class ReadableText
{
    public static string Of(PostContent content, PostKind kind)
    {
        var own = string.Join('\n', new[] { content.Title, content.Text }.Concat(content.AltTexts).Where(part => !string.IsNullOrWhiteSpace(part)));

        // Quoted words are somebody else's, unless they are passed on without a word: sharing is an act of its own (SKB E4, D6).
        return own.Length == 0 && kind == PostKind.Repost ? content.QuotedText ?? "" : own;
    }
}
