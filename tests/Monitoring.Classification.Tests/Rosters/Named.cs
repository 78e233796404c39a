using Monitoring.Classification.Rosters;
using Monitoring.Classification.Tests.MustNotFlag;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Tests.Rosters;

/// <summary>Who a text names, as short words to compare: <c>candidate contoh-2026/1</c>.</summary>
internal static class Named
{
    public static readonly DateTimeOffset Pilpres2024 = new(2024, 1, 15, 3, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset BetweenElections = new(2025, 6, 15, 3, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Contoh2026 = new(2026, 10, 20, 3, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<string> In(string text, string region, DateTimeOffset at) => In(ShippedClassifier.Instance.Rosters, text, region, at, out _);

    public static IReadOnlyList<string> In(RosterSnapshot rosters, string text, string region, DateTimeOffset at, out bool homonym)
    {
        var read = new ReadText();
        read.Load(text);
        var matcher = rosters.MatcherFor(region, at);
        var matches = new SideMatch[read.Tokens.Length];
        var count = matcher.Match(read, matches, out homonym);
        return [.. matches.Take(count).Select(m => $"{m.Kind.ToString().ToLowerInvariant()} {(m.Side < 0 ? "-" : matcher.Sides[m.Side].Id)}")];
    }
}
