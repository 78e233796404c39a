using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Monitoring.Classification.Assessing;
using Monitoring.Contracts.Classification;

namespace Monitoring.Worker.Commands.Classify;

/// <summary>An answered line.</summary>
/// <param name="Json">One JSON object and a line end.</param>
/// <param name="Bad">Whether the line could not be read.</param>
internal sealed record AnsweredLine(ReadOnlyMemory<byte> Json, bool Bad);

/// <summary>From an input line to its output line; safe on many threads. The same line gives the same answer.</summary>
/// <param name="classifier">The classifier.</param>
/// <param name="now">When posts without a time count as published: one moment for the whole run.</param>
internal sealed class LineAnswer(Classifier classifier, DateTimeOffset now)
{
    // Quotes and signs stay readable; the output is JSON Lines and never HTML.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer to a line.</summary>
    public AnsweredLine Of(InputLine line)
    {
        if (line.Bytes is null)
        {
            return Error(line.Number, $"the line is longer than {LineReader.MaxBytes} bytes");
        }

        try
        {
            var input = JsonSerializer.Deserialize(line.Bytes, ClassifyJson.Default.ClassifyInput);
            return input is null ? Error(line.Number, "the line is null")
                : input.Problem() is { } problem ? Error(line.Number, problem)
                : Answer(input);
        }
        catch (JsonException exception)
        {
            // The serializer's own message may quote the line.
            return Error(line.Number, $"the line is not a JSON object with the fields that it should have (byte {exception.BytePositionInLine}, {exception.Path ?? "$"})");
        }
        catch (InvalidOperationException)
        {
            return Error(line.Number, "the line holds text that is not Unicode");
        }
    }

    private AnsweredLine Answer(ClassifyInput input)
    {
        var post = input.ToPost(now);
        var (assessment, flag) = classifier.Assess(post);
        return Line(bad: false, json =>
        {
            json.WritePropertyName("id");
            input.Id.WriteTo(json);
            json.WriteNumber("score", Math.Round(assessment.Score, 6));
            json.WriteBoolean("flagged", assessment.Flagged);
            Write(json, assessment, flag?.Reasons ?? classifier.Explain(post));
            json.WriteString("notFlaggedBecause", assessment.NotFlaggedBecause);
            json.WriteString("model", assessment.Applied.Model);
            json.WriteString("policy", assessment.Applied.Policy);
        });
    }

    private static void Write(Utf8JsonWriter json, Assessment assessment, IReadOnlyList<Reason> reasons)
    {
        json.WriteStartArray("labels");
        foreach (var label in assessment.Labels)
        {
            json.WriteStartObject();
            json.WriteString("code", label.Code);
            json.WriteNumber("score", Math.Round(label.Score, 6));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("targets");
        foreach (var target in assessment.Targets)
        {
            json.WriteStartObject();
            json.WriteString("kind", target.Kind);
            json.WriteString("id", target.Id);
            json.WriteString("name", target.Name);
            json.WriteString("contest", target.Contest);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("reasons");
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("text", reason.Text);
            json.WriteNumber("start", reason.Start);
            json.WriteNumber("length", reason.Length);
            json.WriteNumber("weight", Math.Round(reason.Weight, 6));
            json.WriteString("explanation", reason.Explanation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static AnsweredLine Error(long number, string error) => Line(bad: true, json =>
    {
        json.WriteNumber("line", number);
        json.WriteString("error", error);
    });

    private static AnsweredLine Line(bool bad, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return new AnsweredLine(buffer.WrittenMemory, bad);
    }
}
