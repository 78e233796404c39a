using System.Text.Json;
using Monitoring.Sources.Records;

namespace Monitoring.Sources.Replay;

/// <summary>A row of an export whose values are found by column name or JSON path.</summary>
internal abstract class ReplayRow
{
    /// <summary>Every value at a path, in order; none when the row does not have it.</summary>
    public abstract IEnumerable<string> Values(string path);

    /// <summary>Reads a line as a JSON object.</summary>
    /// <returns>Null when it is not one.</returns>
    public static ReplayRow? OfJson(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? new JsonRow(document.RootElement.Clone()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads a CSV record below a header.</summary>
    /// <returns>Null when it has not as many fields as the header.</returns>
    public static ReplayRow? OfCsv(CsvColumns columns, string record)
    {
        var fields = columns.Split(record);
        return fields.Count == columns.Names.Count ? new CsvRow(columns, fields) : null;
    }

    private sealed class CsvRow(CsvColumns columns, IReadOnlyList<string> fields) : ReplayRow
    {
        public override IEnumerable<string> Values(string path) => columns.IndexOf(path) is >= 0 and var index ? [fields[index]] : [];
    }

    private sealed class JsonRow(JsonElement root) : ReplayRow
    {
        public override IEnumerable<string> Values(string path) => Find(root, path);

        private static IEnumerable<string> Find(JsonElement element, string path)
        {
            if (element.ValueKind == JsonValueKind.Array)
                return element.EnumerateArray().SelectMany(item => Find(item, path)).ToList();
            if (path.Length == 0)
                return Scalar(element) is { } text ? [text] : [];
            if (element.ValueKind != JsonValueKind.Object)
                return [];

            // a name that holds a dot wins over a path
            if (element.TryGetProperty(path, out var whole))
                return Find(whole, "");
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            return dot > 0 && element.TryGetProperty(path[..dot], out var inner) ? Find(inner, path[(dot + 1)..]) : [];
        }

        private static string? Scalar(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
            _ => null,
        };
    }
}
