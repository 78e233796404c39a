using Monitoring.Contracts.Posts;

namespace Monitoring.Sources.Html;

/// <summary>A piece of HTML as a person reads it.</summary>
/// <param name="Text">The words, lines broken where a browser breaks them; no markup, entities resolved.</param>
/// <param name="AltTexts">Alternative texts of images, in order.</param>
/// <param name="Links">Links to http(s) addresses, in order, each once.</param>
internal sealed record HtmlReading(string Text, IReadOnlyList<string> AltTexts, IReadOnlyList<PostLink> Links);
