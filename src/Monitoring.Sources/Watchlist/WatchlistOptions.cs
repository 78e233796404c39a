using System.ComponentModel.DataAnnotations;

namespace Monitoring.Sources.Watchlist;

/// <summary>How a watchlist file is read.</summary>
public sealed class WatchlistOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Sources:Watchlist";

    /// <summary>Fewest characters of <see cref="PersonKey"/>: 32 random characters hold more than 128 bits.</summary>
    public const int MinPersonKeyLength = 32;

    /// <summary>Platforms that a watchlist may name.</summary>
    /// <value>Lower-case names. Default: those that this service has, or will have, a source for.</value>
    [MinLength(1)]
    public IList<string> Platforms { get; } = ["bluesky", "mastodon", "feed", "youtube", "x", "intake", "replay"];

    /// <summary>Secret key of the HMAC that replaces a NIP at the door. From the environment or a secret store, never from a file under version control.</summary>
    /// <value>At least 32 characters. Default none: a file that holds a NIP is then refused.</value>
    [MinLength(MinPersonKeyLength)]
    public string? PersonKey { get; set; }
}
