namespace Monitoring.Contracts.Flags;

/// <summary>The minister's three colours (hijau, kuning, merah): how grave the suspected act is by default. It sorts; it does not judge.</summary>
public enum Severity
{
    /// <summary>Green: weak or unclear.</summary>
    Hijau,

    /// <summary>Yellow: an ethics matter.</summary>
    Kuning,

    /// <summary>Red: a discipline matter.</summary>
    Merah,
}
