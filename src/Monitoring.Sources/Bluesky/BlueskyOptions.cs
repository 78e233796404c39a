using System.ComponentModel.DataAnnotations;

namespace Monitoring.Sources.Bluesky;

/// <summary>How Bluesky accounts are read.</summary>
public sealed class BlueskyOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Sources:Bluesky";

    /// <summary>Default of <see cref="PageSize"/>: the most that a server gives.</summary>
    public const int DefaultPageSize = 100;

    /// <summary>Default of <see cref="RecheckRecords"/>.</summary>
    public const int DefaultRecheckRecords = 40;

    /// <summary>Default of <see cref="MaxSharedPosts"/>.</summary>
    public const int DefaultMaxSharedPosts = 20;

    /// <summary>Server that turns handles into DIDs.</summary>
    /// <value>An http(s) address. Default <c>https://public.api.bsky.app</c>.</value>
    [Required]
    public Uri Service { get; set; } = new("https://public.api.bsky.app");

    /// <summary>Directory that tells where an account's repository is.</summary>
    /// <value>An http(s) address. Default <c>https://plc.directory</c>.</value>
    [Required]
    public Uri Directory { get; set; } = new("https://plc.directory");

    /// <summary>Records asked for at once; <see cref="RecheckRecords"/> of them are known ones that are looked at again.</summary>
    /// <value>Default 100, range 2 to 100 records; more than <see cref="RecheckRecords"/>.</value>
    [Range(2, 100)]
    public int PageSize { get; set; } = DefaultPageSize;

    /// <summary>Newest records of each kind in which edits and deletions are noticed, at no cost in requests.</summary>
    /// <value>Default 40, range 1 to 60 records: the cursor holds them, and a cursor stays small.</value>
    [Range(1, 60)]
    public int RecheckRecords { get; set; } = DefaultRecheckRecords;

    /// <summary>Reposted and quoted posts of others whose text is fetched for one page; of the rest only the address is kept.</summary>
    /// <value>Default 20, range 0 to 100 posts.</value>
    [Range(0, 100)]
    public int MaxSharedPosts { get; set; } = DefaultMaxSharedPosts;

    /// <summary>How long it is trusted that an account's repository stays on its server and that the account has not opted out.</summary>
    /// <value>Default 6 hours, range 1 minute to 7 days.</value>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan IdentityLifetime { get; set; } = TimeSpan.FromHours(6);
}
