using Monitoring.Classification.Text;
using Monitoring.Classification.Yaml;

namespace Monitoring.Classification.Rosters;

/// <summary>Mistakes in names that only show when they are read as posts are.</summary>
internal static class NameCheck
{
    /// <summary>A name of one word that the reader takes for another word ("bpk" reads as "bapak") would name a side in every courteous post.</summary>
    public static void ReadsAsItself(YamlSection section, string field, IReadOnlyList<string> names)
    {
        foreach (var name in names.Where(name => !name.Contains(' ', StringComparison.Ordinal)))
        {
            var word = TokenHash.Of(name.TrimStart('#').ToLowerInvariant());
            if (Spelling.Of(word) != word)
            {
                section.Problem($"'{name}' is read as an ordinary word in another spelling.", "Write it together with a second word of the name.", field);
            }
        }
    }

    /// <summary>A name that two sides of a contest share says nothing of either.</summary>
    public static void BelongsToOneSide(YamlSection contest, IReadOnlyList<Side> sides)
    {
        var owners = sides.SelectMany(side => NamesOf(side.Words).Select(name => (Name: name.ToLowerInvariant(), side.Id))).Distinct();
        foreach (var shared in owners.GroupBy(owner => owner.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            contest.Problem($"'{shared.Key}' names the sides {string.Join(" and ", shared.Select(owner => $"'{owner.Id}'"))}.", "Keep it with the one that it means, or drop it.", "sides");
        }
    }

    private static IEnumerable<string> NamesOf(SideWords words) =>
        words.Candidates.Concat(words.Pair).Concat(words.Fans).Concat(words.SlogansFor).Concat(words.Accounts).Concat(words.WeakNames);
}
