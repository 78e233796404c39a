namespace Monitoring.Sources.Http;

/// <summary>Where a redirect leads, and whether for good. Pure.</summary>
internal static class Redirect
{
    /// <summary>Whether a status sends the reader elsewhere.</summary>
    public static bool Is(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Whether a status says that the old address need not be asked again.</summary>
    public static bool IsPermanent(int status) => status is 301 or 308;

    /// <summary>The next address, or null when it is missing, not http(s), carries a password, or gives up encryption.</summary>
    public static Uri? Next(Uri from, string? location)
    {
        if (location is null || !Uri.TryCreate(from, location.Trim(), out var next) || !IsAskable(next))
            return null;
        if (from.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps)
            return null;

        return next;
    }

    /// <summary>Whether an address can be asked at all: http or https, without a user name.</summary>
    public static bool IsAskable(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.UserInfo.Length == 0 && address.Host.Length > 0;
}
