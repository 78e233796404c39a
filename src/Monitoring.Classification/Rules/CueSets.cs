using Monitoring.Classification.Cues;

namespace Monitoring.Classification.Rules;

/// <summary>The cue classes that the rules ask for, by what they mean.</summary>
internal static class CueSets
{
    public static readonly ulong Vote = CueLexicon.Default.SetOf("VOTE");
    public static readonly ulong Support = CueLexicon.Default.SetOf("SUPPORT");
    public static readonly ulong Call = CueLexicon.Default.SetOf("INVITE", "MOBIL");
    public static readonly ulong Win = CueLexicon.Default.SetOf("WIN");
    public static readonly ulong Against = CueLexicon.Default.SetOf("AGAINST");
    public static readonly ulong Report = CueLexicon.Default.SetOf("REPORT");
    public static readonly ulong Poll = CueLexicon.Default.SetOf("POLL");
    public static readonly ulong First = CueLexicon.Default.SetOf("FIRST", "MINE");
    public static readonly ulong Scorn = CueLexicon.Default.SetOf("INSULT", "DERIDE", "BADEMO");
    public static readonly ulong OwnVoice = CueLexicon.Default.SetOf("AMEN", "FIRST", "MINE");
    public static readonly ulong Office = CueLexicon.Default.SetOf("OFFICE");
    public static readonly ulong Devotion = CueLexicon.Default.SetOf("WISH", "AMEN", "ONWARD", "PRAISE", "LOVE", "LOYAL", "MINE", "HEART");
    public static readonly ulong Team = CueLexicon.Default.SetOf("CAMPORG");
    public static readonly ulong Join = CueLexicon.Default.SetOf("JOIN");
    public static readonly ulong Staff = CueLexicon.Default.SetOf("STAFF");
    public static readonly ulong Gift = CueLexicon.Default.SetOf("GIFT");
    public static readonly ulong Gesture = CueLexicon.Default.SetOf("GESTURE");
    public static readonly ulong Photo = CueLexicon.Default.SetOf("PHOTO");
    public static readonly ulong Programme = CueLexicon.Default.SetOf("PROGRAM", "CHANGE", "CLAIMTRUE");
    public static readonly ulong NeutralVote = CueLexicon.Default.SetOf("NEUTVOTE");
    public static readonly ulong Official = CueLexicon.Default.SetOf("OFFICIAL");
    public static readonly ulong Negation = CueLexicon.Default.SetOf("NEG");
}
