namespace Monitoring.Sources.Html;

/// <summary>How an element breaks the text around it.</summary>
internal enum TextBreak
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>It stands on lines of its own.</summary>
    Line,

    /// <summary>It stands apart by an empty line.</summary>
    Paragraph,
}
