using System.Security.Cryptography;
using System.Text;
using Monitoring.Classification.Rosters;
using Monitoring.Classification.Text;
using Monitoring.Training.Corpora;

namespace Monitoring.Training.Training;

/// <summary>
/// The rows of a training, read and weighed. Ordinary rows, those of no election, have no place and time of their own: they are trained on as read
/// between elections and in each campaign in turn, because an office-holder of one year is a candidate of the next.
/// </summary>
public sealed class TrainingSet
{
    private const int Halves = 2;
    private readonly ExampleReader _reader;
    private readonly ElectionCalendar _calendar;
    private readonly TrainerOptions _options;
    private readonly List<CorpusRow> _ordinaryRows;

    private TrainingSet(IEnumerable<CorpusRow> rows, RosterSnapshot rosters, TrainerOptions options)
    {
        (_reader, _calendar, _options) = (new ExampleReader(rosters), new ElectionCalendar(rosters), options);
        var all = rows.ToLookup(row => row.Election is null);
        _ordinaryRows = [.. all[true]];
        Political = [.. all[false].Select(Read)];
        Ordinary = [.. Spread(_ordinaryRows, CampaignsOf(all[false]))];
    }

    /// <summary>Rows that people labelled.</summary>
    public IReadOnlyList<Example> Political { get; }

    /// <summary>Rows that support nobody, as trained on.</summary>
    public IReadOnlyList<Example> Ordinary { get; }

    /// <summary>Everything that the final model is trained on.</summary>
    public IReadOnlyList<Example> All => Weighed(Political, Ordinary);

    /// <summary>Rows to train on, the ordinary ones weighed so that together they count their share of the political ones.</summary>
    public IReadOnlyList<Example> Weighed(IEnumerable<Example> political, IEnumerable<Example> ordinary)
    {
        var (first, second) = (political.ToList(), ordinary.ToList());
        var weight = second.Count == 0 ? 0 : _options.OrdinaryShare * first.Sum(example => example.Weight) / second.Count;
        return [.. first, .. second.Select(example => example with { Weight = weight })];
    }

    /// <summary>Reads and weighs a corpus.</summary>
    public static TrainingSet Read(IEnumerable<CorpusRow> rows, RosterSnapshot rosters, TrainerOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        return new TrainingSet(rows, rosters, options);
    }

    /// <summary>The ordinary rows all read in the campaign of an election, the harsh reading; between elections when the rosters do not know it.</summary>
    /// <param name="election">Election group.</param>
    /// <param name="chosen">Which of them.</param>
    public IReadOnlyList<Example> OrdinaryIn(string election, Func<CorpusRow, bool> chosen) =>
        [.. _ordinaryRows.Where(chosen).Select(row => Read(At(row, _calendar.InCampaignOf(election))))];

    /// <summary>Lower-case hex SHA-256 over ids, labels and texts of the rows, in order.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var example in Political.Concat(Ordinary))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{example.Row.Id}\t{example.Row.Support}\t{example.Row.Text}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>One of two halves, by the row's id: the same for a row in any corpus and any order.</summary>
    /// <param name="row">The row.</param>
    /// <param name="draw">Different draws split differently.</param>
    internal static int HalfOf(CorpusRow row, int draw) => PartOf(row, draw, Halves);

    private static int PartOf(CorpusRow row, int draw, int parts) => (int)((TokenHash.Pair((ulong)draw, TokenHash.Of(row.Id)) >> 40) % (ulong)parts);

    private List<(string Region, DateTimeOffset At)> CampaignsOf(IEnumerable<CorpusRow> political) =>
    [
        .. political.Where(row => ElectionFamily.Of(row) is var family && family != ElectionFamily.Own && family == row.Election)
            .Select(row => row.Election!)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(_calendar.InCampaignOf)
            .OfType<(string, DateTimeOffset)>(),
    ];

    private IEnumerable<Example> Spread(IEnumerable<CorpusRow> ordinary, List<(string Region, DateTimeOffset At)> campaigns) => ordinary.Select(row =>
    {
        var part = PartOf(row, 0, campaigns.Count + 1);
        return Read(At(row, part < campaigns.Count ? campaigns[part] : null));
    });

    private Example Read(CorpusRow row) => _reader.Read(row, _options.WeightOf(row));

    private static CorpusRow At(CorpusRow row, (string Region, DateTimeOffset At)? reading) => reading is { } known
        ? row with { Region = row.Region ?? known.Region, PublishedAt = row.PublishedAt ?? known.At }
        : row;
}
