using System.Globalization;
using Monitoring.Classification.Rules;
using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Flags;

namespace Monitoring.Worker.Commands.Flags;

/// <summary>A flag in words, in Indonesian: a suspicion with its reasons, never a verdict.</summary>
internal static class FlagText
{
    private const int MostReasons = 5;
    private const double WeakReason = 0.05;

    /// <summary>Western Indonesian time.</summary>
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    /// <summary>The line that says who, where and how sure.</summary>
    public static string Headline(Flag flag) =>
        $"DUGAAN [{flag.Severity.ToString().ToLowerInvariant()}] skor {Share(flag.Score)} (ambang {Share(flag.Applied.Threshold)})  {flag.AccountKey}  {flag.Agency}, wilayah {flag.Region}";

    /// <summary>Text, labels, sides, reasons, rules and times.</summary>
    public static IEnumerable<string> Details(Flag flag) =>
    [
        $"  \"{OneLine(flag.Text)}\"",
        $"  label   {string.Join("; ", flag.Labels.Select(label => NameOf(label.Code)).DefaultIfEmpty("-"))}",
        $"  pihak   {string.Join("; ", flag.Targets.Select(target => target.Name).Distinct().DefaultIfEmpty("-"))}",
        $"  alasan  {string.Join("; ", ReasonsOf(flag).DefaultIfEmpty("susunan seluruh teks"))}",
        $"  aturan  mungkin tersentuh: {string.Join(", ", flag.Rules.DefaultIfEmpty("-"))}; telaah sebelum {flag.Deadline.ToOffset(Wib):yyyy-MM-dd HH:mm} WIB",
        $"  terbit  {flag.PublishedAt.ToOffset(Wib):yyyy-MM-dd HH:mm} WIB{(flag.Permalink is null ? "" : $"  {flag.Permalink}")}  id {flag.FlagId}",
    ];

    /// <summary>The label's name for people; a newer version may have written a label that this one has no name for.</summary>
    public static string NameOf(string label) => Labels.All.Contains(label) ? RuleTable.NameOf(label) : label;

    private static IEnumerable<string> ReasonsOf(Flag flag) => flag.Reasons
        .Where(reason => reason.Start >= 0 && reason.Weight > WeakReason)
        .OrderByDescending(reason => reason.Weight)
        .Take(MostReasons)
        .Select(reason => $"\"{OneLine(reason.Text)}\" ({reason.Explanation}, {reason.Weight.ToString("+0.0", CultureInfo.InvariantCulture)})");

    private static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string Share(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);
}
