namespace Monitoring.Sources.Bluesky;

/// <summary>The address of a record: <c>at://DID/COLLECTION/KEY</c>.</summary>
internal sealed record AtUri(string Did, string Collection, string Key)
{
    private const string Scheme = "at://";

    /// <summary>Reads an address; null when it is none of a record.</summary>
    public static AtUri? Read(string? written)
    {
        if (written is null || !written.StartsWith(Scheme, StringComparison.Ordinal))
            return null;

        var parts = written[Scheme.Length..].Split('/');
        return parts.Length == 3 && Array.TrueForAll(parts, part => part.Length > 0) ? new AtUri(parts[0], parts[1], parts[2]) : null;
    }

    /// <summary>Where a person can look at a post.</summary>
    public string Permalink => $"https://bsky.app/profile/{Did}/post/{Key}";

    /// <inheritdoc/>
    public override string ToString() => $"{Scheme}{Did}/{Collection}/{Key}";
}
