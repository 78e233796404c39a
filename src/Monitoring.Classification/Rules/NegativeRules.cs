using Monitoring.Classification.Features;
using Monitoring.Classification.Text;
using Monitoring.Contracts.Classification;

namespace Monitoring.Classification.Rules;

/// <summary>What must never be flagged, whatever the score: each rule gives its reason code or null. The first that holds counts.</summary>
internal static class NegativeRules
{
    private static readonly WordSet Pledge = new("netral", "netralitas", "ikrar", "deklarasi netral", "pakta integritas", "tidak memihak", "tidak berpihak", "imparsial");
    private static readonly WordSet Bodies = new("kpu", "bawaslu", "panwaslu", "panwascam", "kpps", "ppk", "pps", "dkpp", "pkpu", "kpud", "kasn", "bkn", "pantarlih", "coklit", "pengawas");
    private static readonly WordSet VotingDuty = new("golput", "hak pilih", "hak suara", "tps", "surat suara", "jari ungu", "tinta", "dpt", "nyoblos", "coblos", "pemilih", "pesta demokrasi");
    private static readonly WordSet Attribution = new("kata", "ujar", "katanya", "ujarnya", "menurut", "ucap", "tutur", "ungkap", "teman saya", "tetangga", "mengatakan", "menyatakan", "menegaskan", "mengaku", "bilang");
    private static readonly WordSet Neutral = new("netral", "tidak ikut", "bukan urusan", "tidak memihak");
    private static readonly WordSet Withdrawn = new("tidak jadi", "batal", "batal pilih", "tidak lagi", "bukan pendukung", "tidak dukung", "tidak akan", "tidak pernah", "kapok");
    private static readonly WordSet Listening = new("mendengarkan", "menyimak", "sekadar hadir", "hanya hadir", "hanya mendengar", "pasif");

    /// <summary>The reason why a post that names a side is not flagged although its score is high; null when nothing speaks against it.</summary>
    public static string? VetoOf(in PostReading post) =>
        AllSidesListed(post) ? NotFlaggedReasons.NeutralInfo
        : post.Holds(Pledge) && !CallsForSide(post) ? NotFlaggedReasons.NeutralityPledge
        : post.Holds(Neutral) && post.Holds(Attribution) ? NotFlaggedReasons.QuotedOther
        : IsQuoted(post) ? NotFlaggedReasons.QuotedOther
        : post.Holds(Withdrawn) && !CallsForSide(post) ? NotFlaggedReasons.Negated
        : post.Holds(Listening) && !CallsForSide(post) ? NotFlaggedReasons.PassiveAttend
        : post.Has(CueSets.Poll) && !CallsForSide(post) ? NotFlaggedReasons.NewsReport
        : null;

    /// <summary>The reason for a post that is not flagged by its score, or names no side: what it looks like.</summary>
    public static string ReasonOf(in PostReading post, bool homonym)
    {
        if (post.NamesSide)
        {
            return VetoOf(post) ?? NotFlaggedReasons.BelowThreshold;
        }

        return post.Text.Tokens.IsEmpty ? NotFlaggedReasons.NoText
            : post.Holds(Pledge) ? NotFlaggedReasons.NeutralityPledge
            : post.Holds(Bodies) ? NotFlaggedReasons.NeutralInfo
            : post.Holds(VotingDuty) ? NotFlaggedReasons.VoteRight
            : post.Matches.Length > 0 ? NotFlaggedReasons.OfficialDuty
            : homonym ? NotFlaggedReasons.Homonym
            : NotFlaggedReasons.NoSide;
    }

    // Every side of a contest named, none of them called for: a list, not a choice.
    private static bool AllSidesListed(in PostReading post)
    {
        var (named, different) = (0UL, 0);
        foreach (ref readonly var match in post.Matches)
        {
            if (match.Side is >= 0 and < 64 && match.Side < post.Matcher.ContestSides && (named & (1UL << match.Side)) == 0)
            {
                named |= 1UL << match.Side;
                different++;
            }
        }

        return different >= 2 && different >= Math.Min(3, post.Matcher.ContestSides) && !CallsForSide(post);
    }

    // Somebody else's words: the side stands inside quotation marks and a word of saying stands outside.
    private static bool IsQuoted(in PostReading post)
    {
        if (!post.Holds(Attribution))
        {
            return false;
        }

        var mark = TokenHash.Of("\"");
        var (open, inside, outside) = (false, false, false);
        var next = 0;
        for (var at = 0; at < post.Text.Tokens.Length; at++)
        {
            open ^= post.Text.Tokens[at].Hash == mark;
            if (next < post.Matches.Length && post.Matches[next].FirstToken == at)
            {
                inside |= open && post.Matches[next].Side >= 0;
                outside |= !open && post.Matches[next].Side >= 0;
                next++;
            }
        }

        return inside && !outside;
    }

    /// <summary>A vote or support word right before a side, not negated: the author's own call.</summary>
    internal static bool CallsForSide(in PostReading post)
    {
        foreach (ref readonly var match in post.Matches)
        {
            if (match.Side < 0)
            {
                continue;
            }

            for (var at = Math.Max(0, match.FirstToken - 3); at < match.FirstToken; at++)
            {
                if ((post.Cues[at] & (CueSets.Vote | CueSets.Support | CueSets.Win)) != 0 && !Polarity.IsNegated(post.Cues, at))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
