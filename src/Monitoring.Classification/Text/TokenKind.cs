namespace Monitoring.Classification.Text;

/// <summary>What a token is.</summary>
public enum TokenKind : byte
{
    /// <summary>A word, in its canonical spelling.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>An emoji, or an emoji written as <c>&lt;Name&gt;</c>.</summary>
    Emoji,

    /// <summary>Punctuation that carries sense: ? ! . , : " ( ).</summary>
    Punctuation,

    /// <summary>A mention; the hash is of the handle without @.</summary>
    Mention,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>The start of a hashtag; the hash is of the whole tag without #. Its words follow.</summary>
    TagStart,

    /// <summary>The end of a hashtag.</summary>
    TagEnd,
}
