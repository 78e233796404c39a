namespace Monitoring.Sources.Http;

/// <summary>What a source asks for. Always a GET.</summary>
/// <param name="Address">Absolute http or https address.</param>
internal sealed record SourceRequest(Uri Address)
{
    /// <summary>Media types that can be read.</summary>
    public string Accept { get; init; } = "*/*";

    /// <summary>ETag of the last answer as it came, weak or strong; null for none.</summary>
    public string? IfNoneMatch { get; init; }

    /// <summary>Last-Modified of the last answer as it came; null for none.</summary>
    public string? IfModifiedSince { get; init; }

    /// <summary>The message for one hop.</summary>
    public HttpRequestMessage ToMessage(Uri address)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.TryAddWithoutValidation("Accept", Accept);
        // a validator goes back as it came: servers compare bytes, and some send what no parser accepts
        if (IfNoneMatch is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", IfNoneMatch);
        if (IfModifiedSince is not null)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", IfModifiedSince);
        return message;
    }
}
