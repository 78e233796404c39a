using Monitoring.Contracts.Classification;

namespace Monitoring.Sources.Polling;

/// <summary>Why an item was read and not published: stable codes, counted in <c>monitoring.posts.dropped</c>.</summary>
public static class DropReasons
{
    /// <summary>From before the account was registered: purpose limitation.</summary>
    public const string BeforeRegistration = "BEFORE_REGISTRATION";

    /// <summary>The same version of the same post twice in one page.</summary>
    public const string Duplicate = "DUPLICATE";

    /// <summary>Could not be read as an item of the platform.</summary>
    public const string BadItem = "BAD_ITEM";

    /// <summary>Larger than the source reads.</summary>
    public const string TooLarge = "TOO_LARGE";

    /// <summary>The item names an account that is not on the watchlist.</summary>
    public const string Unregistered = NotFlaggedReasons.Unregistered;

    /// <summary>The item names an account whose owner has opted out.</summary>
    public const string OptedOut = "OPTED_OUT";
}
