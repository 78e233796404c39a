using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitoring.Contracts.DeadLetters;
using Monitoring.Streaming.Reading;

namespace Monitoring.Worker.Commands.DeadLetters;

/// <summary>A dead letter as a line, as JSON and whole.</summary>
internal static class DeadLetterOutput
{
    /// <summary>Position, when, why, where from; no content.</summary>
    public static string Line(TopicRecord letter)
    {
        var row = RowOf(letter);
        return $"{row.Position,-10} {row.FirstFailedAt,-24} {row.Reason,-18} {row.Origin}  {row.Message}";
    }

    /// <summary>The same as one JSON object.</summary>
    public static string Json(TopicRecord letter) => JsonSerializer.Serialize(RowOf(letter), DeadLetterJson.Default.DeadLetterRow);

    /// <summary>Everything, as text; bytes that are not UTF-8 as base64.</summary>
    public static void Whole(TextWriter output, TopicRecord letter)
    {
        output.WriteLine($"position  {letter.Partition}:{letter.Offset}");
        output.WriteLine($"time      {letter.Timestamp:O}");
        foreach (var (name, value) in letter.Headers)
        {
            output.WriteLine($"{name}: {TextOf(value)}");
        }

        output.WriteLine($"key       {TextOf(letter.Key)}");
        output.WriteLine("value");
        output.WriteLine(TextOf(letter.Value));
    }

    private static DeadLetterRow RowOf(TopicRecord letter) => new(
        $"{letter.Partition}:{letter.Offset}",
        letter.Header(DeadLetterHeaders.FirstFailedAt),
        letter.Header(DeadLetterHeaders.Reason),
        $"{letter.Header(DeadLetterHeaders.Topic)}[{letter.Header(DeadLetterHeaders.Partition)}]@{letter.Header(DeadLetterHeaders.Offset)}",
        letter.Header(DeadLetterHeaders.Message));

    private static string TextOf(byte[]? bytes)
    {
        if (bytes is null)
        {
            return "(none)";
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return $"base64:{Convert.ToBase64String(bytes)}";
        }
    }
}

/// <summary>A dead letter without its content.</summary>
/// <param name="Position"><c>partition:offset</c> on the dead-letter topic.</param>
/// <param name="FirstFailedAt">ISO 8601.</param>
/// <param name="Reason">A code of <see cref="DeadLetterReasons"/>.</param>
/// <param name="Origin"><c>topic[partition]@offset</c>.</param>
/// <param name="Message">What went wrong.</param>
internal sealed record DeadLetterRow(string Position, string? FirstFailedAt, string? Reason, string Origin, string? Message);

/// <summary>JSON of the dead letters' list.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DeadLetterRow))]
internal sealed partial class DeadLetterJson : JsonSerializerContext;
