using System.Text;

namespace Monitoring.Sources.Records;

/// <summary>Splits one CSV record into fields (RFC 4180). The record's bounds are found before, by <see cref="RecordReader"/>, which is what lets reading go on at a byte.</summary>
internal static class CsvFields
{
    /// <summary>The fields. A quote inside an unquoted field is a letter; text after a closing quote belongs to the field.</summary>
    public static List<string> Split(string record, char delimiter)
    {
        var fields = new List<string>();
        var position = 0;
        while (true)
        {
            fields.Add(Next(record, delimiter, ref position));
            if (position >= record.Length)
                return fields;
            position++;
            if (position == record.Length)
            {
                fields.Add("");
                return fields;
            }
        }
    }

    // leaves the position on the delimiter behind the field, or at the end
    private static string Next(string record, char delimiter, ref int position)
    {
        var quoted = position < record.Length && record[position] == '"' ? Quoted(record, ref position) : "";
        var end = record.IndexOf(delimiter, position);
        var rest = record[position..(end < 0 ? record.Length : end)];
        position += rest.Length;
        return quoted + rest;
    }

    private static string Quoted(string record, ref int position)
    {
        var text = new StringBuilder();
        for (position++; position < record.Length; position++)
        {
            if (record[position] != '"')
                text.Append(record[position]);
            else if (position + 1 < record.Length && record[position + 1] == '"')
                text.Append(record[position++]);
            else
                break;
        }

        position = Math.Min(position + 1, record.Length);
        return text.ToString();
    }
}
