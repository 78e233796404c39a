namespace Monitoring.Sources.Records;

/// <summary>The header of a CSV file: which delimiter it uses and which column has which name. Splits the records below it.</summary>
internal sealed class CsvColumns
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private readonly char _delimiter;

    private CsvColumns(char delimiter, IReadOnlyList<string> names)
    {
        _delimiter = delimiter;
        Names = names;
    }

    /// <summary>Column names in order, trimmed.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads the header; the delimiter is the one of comma, semicolon, tab and bar that it holds most of (spreadsheets in Indonesian write semicolons).</summary>
    public static CsvColumns Of(string header)
    {
        var delimiter = Delimiters.MaxBy(candidate => header.Count(letter => letter == candidate));
        return new CsvColumns(delimiter, [.. CsvFields.Split(header, delimiter).Select(name => name.Trim())]);
    }

    /// <summary>The fields of one record, quotes resolved. May be more or fewer than there are columns.</summary>
    public IReadOnlyList<string> Split(string record) => CsvFields.Split(record, _delimiter);

    /// <summary>Index of a column by name in any case, or -1.</summary>
    public int IndexOf(string name)
    {
        for (var index = 0; index < Names.Count; index++)
        {
            if (string.Equals(Names[index], name, StringComparison.OrdinalIgnoreCase))
                return index;
        }

        return -1;
    }
}
