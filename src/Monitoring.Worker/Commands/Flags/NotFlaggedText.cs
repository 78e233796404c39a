using Monitoring.Contracts.Classification;

namespace Monitoring.Worker.Commands.Flags;

/// <summary>Why a post is not flagged, in Indonesian.</summary>
internal static class NotFlaggedText
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        [NotFlaggedReasons.VoteRight] = "hak atau ajakan memilih tanpa menyebut pilihan",
        [NotFlaggedReasons.NeutralInfo] = "informasi penyelenggara pemilu",
        [NotFlaggedReasons.NeutralityPledge] = "ikrar atau seruan netral",
        [NotFlaggedReasons.NewsReport] = "pemberitaan",
        [NotFlaggedReasons.OfficialDuty] = "pejabat dalam tugas",
        [NotFlaggedReasons.PassiveAttend] = "mendengar kampanye tanpa ikut serta",
        [NotFlaggedReasons.Negated] = "dukungan diingkari",
        [NotFlaggedReasons.Homonym] = "kata bermakna lain",
        [NotFlaggedReasons.QuotedOther] = "kata-kata orang lain",
        [NotFlaggedReasons.HistoricRepost] = "unggahan lama dari sebelum kontes",
        [NotFlaggedReasons.Unregistered] = "akun tidak terdaftar",
        [NotFlaggedReasons.NoSide] = "tidak menyebut pihak",
        [NotFlaggedReasons.BelowThreshold] = "skor di bawah ambang",
        [NotFlaggedReasons.NoText] = "tanpa teks",
    };

    /// <summary>The words for a code; the code itself when a newer version has written it.</summary>
    public static string Of(string code) => Words.GetValueOrDefault(code, code);
}
