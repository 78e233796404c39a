using System.Text.RegularExpressions;

namespace Monitoring.Training.Tests.OwnCorpus;

/// <summary>Candidates, contests and office-holders of the corpus are invented: no name of the real rosters occurs in it.</summary>
public sealed partial class InventedPeopleTests
{
    /// <summary>Shorter nicknames are ordinary words (abah, mama, bram).</summary>
    private const int ShortestName = 5;

    [Fact]
    public void Nobody_of_the_real_rosters_is_named()
    {
        var real = RealNames();
        real.Count.ShouldBeGreaterThan(50);

        OwnPost.All.Where(post => Named(post.Text, real)).Select(post => post.Id).ShouldBeEmpty();
    }

    [Fact]
    public void The_check_sees_a_real_name() => Named("Selamat pagi, Pak Prabowo!", RealNames()).ShouldBeTrue();

    private static HashSet<string> RealNames() =>
        Models.Rosters.Contests.Where(contest => !IsInvented(contest.Id)).SelectMany(contest => contest.Sides).SelectMany(side => side.Words.Candidates)
            .Concat(Models.Rosters.Figures.SelectMany(figure => figure.Names))
            .Where(name => name.Length >= ShortestName)
            .Select(Plain)
            .ToHashSet(StringComparer.Ordinal);

    private static bool Named(string text, HashSet<string> names)
    {
        var words = Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, words.Length).Any(at => Enumerable.Range(1, 3).Any(length =>
            at + length <= words.Length && names.Contains(string.Join(' ', words[at..(at + length)]))));
    }

    private static bool IsInvented(string contest) => contest.StartsWith("own-", StringComparison.Ordinal) || contest.StartsWith("contoh-", StringComparison.Ordinal);

    private static string Plain(string text) => NotALetter().Replace(text.ToLowerInvariant(), " ").Trim();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotALetter();
}
