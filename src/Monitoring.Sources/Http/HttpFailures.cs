using Monitoring.Contracts.Sources;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace Monitoring.Sources.Http;

/// <summary>Turns what HTTP and Polly throw into answers. Pure.</summary>
internal static class HttpFailures
{
    /// <summary>The answer that a failure stands for, or null when it is none of HTTP's.</summary>
    public static SourceAnswer? AnswerOf(Exception failure, DateTimeOffset now) => failure switch
    {
        BrokenCircuitException { RetryAfter: var wait } => SourceAnswer.Failed("the host keeps failing and is left alone", now + wait),
        RateLimiterRejectedException { RetryAfter: var wait } => SourceAnswer.PutOff("too many requests wait for the host", now + wait),
        TimeoutRejectedException => SourceAnswer.Failed("no headers in time"),
        HttpRequestException { InnerException: AddressRefusedException } => SourceAnswer.Refused(AccountState.Forbidden, "the host is not on the public internet"),
        HttpRequestException { HttpRequestError: var error } => SourceAnswer.Failed(Words(error)),
        InvalidDataException => SourceAnswer.Refused(AccountState.Unreadable, "damaged compression"),
        IOException => SourceAnswer.Failed("the connection broke in the middle of the answer"),
        _ => null,
    };

    private static string Words(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "the host name is not known",
        HttpRequestError.ConnectionError => "no connection",
        HttpRequestError.SecureConnectionError => "no trusted TLS connection",
        HttpRequestError.ResponseEnded => "the connection broke before the answer",
        HttpRequestError.ConfigurationLimitExceeded => "headers too large",
        _ => "not an HTTP answer",
    };
}
