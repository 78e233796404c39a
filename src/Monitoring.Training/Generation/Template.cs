using Monitoring.Contracts.Classification;
using LabelCodes = Monitoring.Contracts.Classification.Labels;

namespace Monitoring.Training.Generation;

/// <summary>A sentence with slots and what it is an example of.</summary>
/// <param name="Labels">Labels of the posts made of it; empty when they must pass.</param>
/// <param name="Reason">Why they pass; null when they have labels.</param>
/// <param name="Text">The sentence; a slot is a name in braces.</param>
internal sealed record Template(IReadOnlyList<string> Labels, string? Reason, string Text)
{
    // The first label found in this order names the code of a post with several.
    private static readonly (string Label, string Code)[] Order =
    [
        (LabelCodes.CallToVoteFor, "CALL"), (LabelCodes.MobiliseStaff, "CALL"),
        (LabelCodes.GiftMoney, "CALL"), (LabelCodes.CampaignTeam, "TEAM"),
        (LabelCodes.PartyMember, "TEAM"), (LabelCodes.GroupJoin, "TEAM"),
        (LabelCodes.IdSupport, "TEAM"), (LabelCodes.AttendEvent, "ATTEND"),
        (LabelCodes.SupportStatement, "STATEMENT"), (LabelCodes.CommentCampaign, "STATEMENT"),
        (LabelCodes.PhotoWithCandidate, "STATEMENT"), (LabelCodes.HandSymbol, "STATEMENT"),
        (LabelCodes.SeekCandidacy, "STATEMENT"), (LabelCodes.NegativeCampaign, "NEGATIVE"),
    ];

    /// <summary>Whether it sides with somebody.</summary>
    public bool Supports => Labels.Any(label => label != LabelCodes.NegativeCampaign);

    /// <summary>Whether it runs somebody down.</summary>
    public bool Opposes => Labels.Contains(LabelCodes.NegativeCampaign);

    /// <summary>The code of the labelled corpora.</summary>
    public string Code => Reason is null
        ? Order.Where(entry => Labels.Contains(entry.Label)).Select(entry => entry.Code).FirstOrDefault("CAMPAIGN")
        : CodeOf(Reason);

    /// <summary>Reads <c>LABEL,LABEL | text</c> or <c>REASON | text</c>.</summary>
    /// <returns>Null when the codes are neither labels nor one reason.</returns>
    public static Template? Parse(string line)
    {
        var parts = line.Split(" | ", 2);
        if (parts.Length != 2)
        {
            return null;
        }

        string[] codes = parts[0].Split(',');
        if (codes.All(code => LabelCodes.All.Contains(code)))
        {
            return new Template(codes, null, parts[1]);
        }

        return codes.Length == 1 && NotFlaggedReasons.All.Contains(codes[0]) ? new Template([], codes[0], parts[1]) : null;
    }

    private static string CodeOf(string reason) => reason switch
    {
        NotFlaggedReasons.NewsReport => "NEWS",
        NotFlaggedReasons.NeutralInfo or NotFlaggedReasons.VoteRight or NotFlaggedReasons.NeutralityPledge => "INFO",
        NotFlaggedReasons.OfficialDuty => "OFFICIAL",
        NotFlaggedReasons.QuotedOther => "QUOTE",
        NotFlaggedReasons.Homonym => "HOMONYM",
        NotFlaggedReasons.Negated or NotFlaggedReasons.BelowThreshold => "OPINION",
        _ => "OTHER",
    };
}
