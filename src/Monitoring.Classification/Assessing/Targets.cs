using Monitoring.Classification.Rosters;
using Monitoring.Contracts.Classification;

namespace Monitoring.Classification.Assessing;

/// <summary>The sides that a post names, each way of naming once, in the order of the text; the account that it passes on or answers last.</summary>
internal static class Targets
{
    public static IReadOnlyList<Target> Of(SideMatcher matcher, ReadOnlySpan<SideMatch> matches, int account)
    {
        var targets = new List<Target>();
        foreach (ref readonly var match in matches)
        {
            Add(targets, matcher, match.Kind, match.Side);
        }

        Add(targets, matcher, SideKind.Account, account);
        return targets;
    }

    private static void Add(List<Target> targets, SideMatcher matcher, SideKind kind, int side)
    {
        if (side < 0)
        {
            return;
        }

        var named = matcher.Sides[side];
        var target = new Target(KindName(kind), named.Id, named.Name, named.Contest);
        if (!targets.Contains(target))
        {
            targets.Add(target);
        }
    }

    private static string KindName(SideKind kind) => kind is SideKind.PartyAccount ? "account" : kind.ToString().ToLowerInvariant();
}
