using System.ComponentModel.DataAnnotations;

namespace Monitoring.Sources.Http;

/// <summary>How sources speak HTTP: time-outs, retries, budgets and what they refuse to read. The same for every source.</summary>
public sealed class HttpOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Sources:Http";

    /// <summary>Default of <see cref="UserAgent"/>.</summary>
    public const string DefaultUserAgent = "asn-neutrality-monitoring/0.1";

    /// <summary>Default of <see cref="MaxResponseBytes"/>: 8 MiB.</summary>
    public const int DefaultMaxResponseBytes = 8 * 1024 * 1024;

    /// <summary>Default of <see cref="MaxRedirects"/>.</summary>
    public const int DefaultMaxRedirects = 5;

    /// <summary>Default of <see cref="MaxRetries"/>.</summary>
    public const int DefaultMaxRetries = 3;

    /// <summary>Default of <see cref="RequestsPerSecond"/>.</summary>
    public const int DefaultRequestsPerSecond = 5;

    /// <summary>Default of <see cref="Burst"/>.</summary>
    public const int DefaultBurst = 10;

    /// <summary>Default of <see cref="BreakAfter"/>.</summary>
    public const int DefaultBreakAfter = 8;

    /// <summary>Who asks, so that a platform can reach a person: name, version and an address.</summary>
    /// <value>Default <c>asn-neutrality-monitoring/0.1</c>; add a contact, for example <c>(+https://example.go.id/monitoring)</c>.</value>
    [Required]
    [RegularExpression(@"[\x21-\x7e][\x20-\x7e]{2,199}")]
    public string UserAgent { get; set; } = DefaultUserAgent;

    /// <summary>Whether addresses in loopback, private, link-local and other networks that are not public may be asked.</summary>
    /// <value>Default false. True only in tests and in networks whose own servers are watched.</value>
    public bool AllowPrivateNetworks { get; set; }

    /// <summary>Longest time for one answer with all its retries, redirects and its body.</summary>
    /// <value>Default 60 seconds, range 1 second to 10 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest time of one try until its headers are there.</summary>
    /// <value>Default 15 seconds, range 0.1 seconds to 2 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:02:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Tries after the first one, for time-outs, 5xx, 408, 429 and lost connections.</summary>
    /// <value>Default 3, range 1 to 10.</value>
    [Range(1, 10)]
    public int MaxRetries { get; set; } = DefaultMaxRetries;

    /// <summary>First wait between tries where the platform names none; doubled each time, with jitter.</summary>
    /// <value>Default 1 second, range 1 millisecond to 1 minute.</value>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait inside one poll. Where the platform asks for more, the account is put off instead.</summary>
    /// <value>Default 10 seconds, range 0 to 5 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest time that a platform can put an account off; whatever is asked beyond it counts as this.</summary>
    /// <value>Default 1 day, range 1 minute to 30 days.</value>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan MaxPutOff { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Requests per second to one host, on average.</summary>
    /// <value>Default 5, range 1 to 1,000.</value>
    [Range(1, 1000)]
    public int RequestsPerSecond { get; set; } = DefaultRequestsPerSecond;

    /// <summary>Requests to one host at once, after a pause.</summary>
    /// <value>Default 10, range 1 to 10,000.</value>
    [Range(1, 10_000)]
    public int Burst { get; set; } = DefaultBurst;

    /// <summary>Failures within <see cref="BreakWindow"/> after which a host is left alone, when they are at least half of its answers.</summary>
    /// <value>Default 8, range 2 to 1,000.</value>
    [Range(2, 1000)]
    public int BreakAfter { get; set; } = DefaultBreakAfter;

    /// <summary>Time over which <see cref="BreakAfter"/> counts.</summary>
    /// <value>Default 30 seconds, range 1 second to 10 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan BreakWindow { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a failing host is left alone.</summary>
    /// <value>Default 30 seconds, range 0.5 seconds to 1 hour.</value>
    [Range(typeof(TimeSpan), "00:00:00.5", "01:00:00")]
    public TimeSpan BreakTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Most bytes of one answer, after decompression; a larger one makes the account unreadable.</summary>
    /// <value>Default 8 MiB, range 1 KiB to 256 MiB, in bytes.</value>
    [Range(1024, 256 * 1024 * 1024)]
    public int MaxResponseBytes { get; set; } = DefaultMaxResponseBytes;

    /// <summary>Redirects followed for one answer.</summary>
    /// <value>Default 5, range 0 to 20.</value>
    [Range(0, 20)]
    public int MaxRedirects { get; set; } = DefaultMaxRedirects;
}
