namespace Monitoring.Contracts.Watchlist;

/// <summary>What kind of staff the account belongs to; the rules differ per kind (UU 20/2023).</summary>
public enum SubjectType
{
    /// <summary>Pegawai Negeri Sipil: a permanent civil servant.</summary>
    Pns,

    /// <summary>Pegawai Pemerintah dengan Perjanjian Kerja: a contract civil servant.</summary>
    Pppk,

    /// <summary>Staff of an agency who are not ASN (honorer, village officials and the like).</summary>
    NonAsn,

    /// <summary>An account of an office, not of a person.</summary>
    Office,
}
