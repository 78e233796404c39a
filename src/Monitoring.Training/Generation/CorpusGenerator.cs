using System.Text.RegularExpressions;
using Monitoring.Classification.Rosters;

namespace Monitoring.Training.Generation;

/// <summary>
/// Makes labelled posts about the sides of given contests from templates, for variation beside the posts that are written by hand. The same
/// contests, seed and count give the same posts.
/// </summary>
public static partial class CorpusGenerator
{
    /// <summary>The source of every generated post.</summary>
    public const string Source = "own-generated";

    /// <summary>A slot may hold slots, to this depth.</summary>
    private const int MaxDepth = 4;

    /// <summary>Throws of the dice for one new text before the templates count as exhausted.</summary>
    private const int MaxTries = 1000;

    /// <summary>Makes distinct posts, about half of them posts that must pass.</summary>
    /// <param name="contests">Contests; those with fewer than two sides that have an account are left out (an empty box has none).</param>
    /// <param name="seed">Seed of the chance.</param>
    /// <param name="count">How many posts.</param>
    /// <exception cref="InvalidOperationException">No contest fits, or the templates do not give so many distinct posts.</exception>
    public static IEnumerable<GeneratedPost> Generate(IReadOnlyList<Contest> contests, int seed, int count)
    {
        ArgumentNullException.ThrowIfNull(contests);
        List<Contest> fitting = [.. contests.Where(contest => People(contest).Count > 1)];
        return fitting.Count > 0
            ? Generate(fitting, new SeededDice((ulong)seed), count)
            : throw new InvalidOperationException("No contest has two sides with an account.");
    }

    private static IEnumerable<GeneratedPost> Generate(IReadOnlyList<Contest> contests, SeededDice dice, int count)
    {
        var (flagged, innocent) = (GroupsOf(template => template.Labels.Count > 0), GroupsOf(template => template.Labels.Count == 0));
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var (number, tries) = (1, 0); number <= count; tries++)
        {
            if (tries > MaxTries)
            {
                throw new InvalidOperationException($"The templates give only {number - 1} distinct posts.");
            }

            var template = dice.Pick(dice.Pick(dice.Chance(50) ? flagged : innocent));
            var contest = dice.Pick(contests);
            if (seen.Add(Write(template, contest, dice, out var text)))
            {
                yield return PostOf(number++, template, contest, text, dice);
                tries = 0;
            }
        }
    }

    // A label or reason is drawn first, then one of its templates, so that rare ones are not drowned.
    private static List<IReadOnlyList<Template>> GroupsOf(Func<Template, bool> which) =>
        [.. TemplateBook.Own.Templates.Where(which).GroupBy(template => template.Reason ?? template.Labels[0]).Select(group => group.ToList())];

    private static string Write(Template template, Contest contest, SeededDice dice, out string text)
    {
        var forms = new SideForms(People(contest), dice.Pick(People(contest)), dice);
        return text = Voice.Speak(Fill(template.Text, forms, dice, MaxDepth), dice);
    }

    private static List<Side> People(Contest contest) => [.. contest.Sides.Where(side => side.Words.Accounts.Count > 0)];

    private static string Fill(string text, SideForms forms, SeededDice dice, int depth) => Slot().Replace(text, match =>
    {
        var slot = match.Groups[1].Value;
        return forms.Of(slot)
            ?? (depth > 0 && TemplateBook.Own.Fillers.TryGetValue(slot, out var choices)
                ? Fill(dice.Pick(choices), forms, dice, depth - 1)
                : throw new FormatException($"Nothing fills the slot '{slot}'."));
    });

    private static GeneratedPost PostOf(int number, Template template, Contest contest, string text, SeededDice dice)
    {
        var days = contest.Until.DayNumber - contest.Phases[0].From.DayNumber - 1;
        var day = contest.Phases[0].From.AddDays(1 + dice.Below(days)).ToDateTime(new TimeOnly(dice.Below(16), dice.Below(60)), DateTimeKind.Utc);
        return new GeneratedPost(
            $"{Source}:{number:0000}", Source, contest.Id, text, template.Supports ? 1 : 0, template.Opposes ? 1 : 0, template.Code, 1, template.Labels,
            contest.Region, new DateTimeOffset(day), template.Reason);
    }

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slot();
}
