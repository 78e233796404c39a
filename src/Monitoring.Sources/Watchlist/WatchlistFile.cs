using Monitoring.Contracts.Problems;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Records;

namespace Monitoring.Sources.Watchlist;

/// <summary>Reads a watchlist from CSV: UTF-8 with or without a byte order mark, any line ends, comma, semicolon, tab or bar.</summary>
public static class WatchlistFile
{
    /// <summary>Longest row in bytes.</summary>
    private const int MaxRowBytes = 64 * 1024;

    /// <summary>Reads and checks a file row by row; only the accounts themselves are held.</summary>
    /// <param name="path">The file; the header's columns are <see cref="WatchlistColumns"/>.</param>
    /// <param name="options">Known platforms and the key that replaces NIPs.</param>
    /// <returns>The accounts, or every problem of the file by line, with its cure.</returns>
    public static Checked<IReadOnlyList<WatchedAccount>> Read(string path, WatchlistOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var file = Path.GetFileName(path);
        try
        {
            using var reader = new RecordReader(File.OpenRead(path), offset: 0, line: 1, quoted: true, MaxRowBytes);
            return Read(reader, file, options);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Checked<IReadOnlyList<WatchedAccount>>.Bad([new Problem(file, 0, "The file cannot be read.", "Check that it exists and may be read.")]);
        }
    }

    private static Checked<IReadOnlyList<WatchedAccount>> Read(RecordReader reader, string file, WatchlistOptions options)
    {
        if (!reader.TryRead(out var header) || header.IsBlank || header.TooLarge)
            return Checked<IReadOnlyList<WatchedAccount>>.Bad([new Problem(file, 1, "The header is missing.", $"Begin the file with: {string.Join(',', WatchlistColumns.All)}")]);

        var columns = CsvColumns.Of(header.Text);
        var problems = WatchlistColumns.Check(columns, file).ToList();
        // with a wrong header every row would be wrong too, which says nothing more
        var accounts = problems.Count == 0 ? Rows(reader, columns, file, options, problems) : [];
        return problems.Count == 0 ? Checked<IReadOnlyList<WatchedAccount>>.Good(accounts) : Checked<IReadOnlyList<WatchedAccount>>.Bad(problems);
    }

    private static List<WatchedAccount> Rows(RecordReader reader, CsvColumns columns, string file, WatchlistOptions options, List<Problem> problems)
    {
        var accounts = new List<WatchedAccount>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.TryRead(out var record))
        {
            if (record.IsBlank)
                continue;

            var line = (int)record.Line;
            if (record.TooLarge)
            {
                problems.Add(new Problem(file, line, $"The row is longer than {MaxRowBytes} bytes.", "Look for a double quote that is not closed."));
                continue;
            }

            var row = new WatchlistRow(columns, columns.Split(record.Text), file, line, options);
            var account = row.Read();
            problems.AddRange(row.Problems);
            if (account is null)
                continue;

            if (lines.TryAdd(account.AccountKey, line))
                accounts.Add(account);
            else
                problems.Add(new Problem(file, line, $"The account is already in line {lines[account.AccountKey]}.", "Keep one of the two rows."));
        }

        return accounts;
    }
}
