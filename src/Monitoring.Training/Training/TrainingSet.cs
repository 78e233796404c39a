using System.Security.Cryptography;
using System.Text;
using Monitoring.Classification.Rosters;
using Monitoring.Classification.Text;
using Monitoring.Training.Corpora;

namespace Monitoring.Training.Training;

/// <summary>The rows of a training, read and weighed.</summary>
/// <param name="Political">Rows that people labelled.</param>
/// <param name="Ordinary">Rows that support nobody, as trained on: half of them read in a campaign, half between elections.</param>
/// <param name="OrdinaryInCampaign">The same rows, all read in a campaign: the harsher reading, for judging.</param>
public sealed record TrainingSet(IReadOnlyList<Example> Political, IReadOnlyList<Example> Ordinary, IReadOnlyList<Example> OrdinaryInCampaign)
{
    private const int Halves = 2;

    /// <summary>Reads and weighs a corpus; rows of no election at all are the ordinary ones.</summary>
    public static TrainingSet Read(IEnumerable<CorpusRow> rows, RosterSnapshot rosters, TrainerOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        var reader = new ExampleReader(rosters);
        var all = rows.ToLookup(row => row.Election is null);
        return new TrainingSet(
            [.. all[false].Select(row => reader.Read(row, options.WeightOf(row)))],
            [.. all[true].Select(row => reader.Read(At(row, HalfOf(row, 0) == 0 ? ElectionCalendar.InCampaign : ElectionCalendar.BetweenElections), options.WeightOf(row)))],
            [.. all[true].Select(row => reader.Read(At(row, ElectionCalendar.InCampaign), options.WeightOf(row)))]);
    }

    /// <summary>Everything that the final model is trained on.</summary>
    public IEnumerable<Example> All => Political.Concat(Ordinary);

    /// <summary>One of two halves, by the row's id: the same for a row in any corpus and any order.</summary>
    /// <param name="row">The row.</param>
    /// <param name="draw">Different draws split differently.</param>
    internal static int HalfOf(CorpusRow row, int draw) => (int)((TokenHash.Of($"{draw}/{row.Id}") >> 32) % Halves);

    /// <summary>Lower-case hex SHA-256 over ids, labels and texts of the rows, in order.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var example in All)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{example.Row.Id}\t{example.Row.Support}\t{example.Row.Text}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static CorpusRow At(CorpusRow row, DateTimeOffset at) => row.PublishedAt is null ? row with { PublishedAt = at } : row;
}
