using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Monitoring.Contracts.Sources;

namespace Monitoring.Sources.Http;

/// <summary>Asks a platform and gives back whatever it answers as a value: redirects followed, size and time bounded, budgets kept.</summary>
internal sealed class SourceClient(IHttpClientFactory clients, HostBudgets budgets, HttpMetrics metrics, IOptions<HttpOptions> options, TimeProvider time)
{
    private readonly HttpOptions _options = options.Value;

    /// <summary>Asks.</summary>
    /// <param name="platform">The source's platform, which names its client.</param>
    /// <param name="request">What to ask.</param>
    /// <param name="cancellationToken">The only thing that this throws for.</param>
    public async Task<SourceAnswer> GetAsync(string platform, SourceRequest request, CancellationToken cancellationToken)
    {
        var answer = await BoundedAsync(platform, request, cancellationToken).ConfigureAwait(false);
        metrics.Ended(platform, answer);
        return answer;
    }

    private async Task<SourceAnswer> BoundedAsync(string platform, SourceRequest request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_options.TotalTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await FollowAsync(platform, request, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return SourceAnswer.Failed($"no whole answer within {_options.TotalTimeout}");
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && HttpFailures.AnswerOf(failure, time.GetUtcNow()) is not null)
        {
            return HttpFailures.AnswerOf(failure, time.GetUtcNow())!;
        }
    }

    private async Task<SourceAnswer> FollowAsync(string platform, SourceRequest request, CancellationToken cancellationToken)
    {
        var client = clients.CreateClient(platform);
        var (address, movedTo, forGood) = (request.Address, (Uri?)null, true);
        if (!Redirect.IsAskable(address))
            return SourceAnswer.Refused(AccountState.Unreadable, "not an http address");

        for (var hop = 0; hop <= _options.MaxRedirects; hop++)
        {
            if (budgets.ClosedUntil(address) is { } until)
                return SourceAnswer.PutOff("the host's budget is spent", until);

            using var message = request.ToMessage(address);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            var notBefore = budgets.Learn(address, response);
            var status = (int)response.StatusCode;
            if (!Redirect.Is(status))
                return await ReadAsync(response, address, movedTo, notBefore, cancellationToken).ConfigureAwait(false);
            if (Redirect.Next(address, Header(response.Headers, "Location")) is not { } next)
                return SourceAnswer.Refused(AccountState.Unreadable, $"{status} to an address that cannot be asked");

            // only an unbroken row of permanent redirects says that the old address is not needed any more
            forGood &= Redirect.IsPermanent(status);
            movedTo = forGood ? next : movedTo;
            address = next;
        }

        return SourceAnswer.Refused(AccountState.Unreadable, $"more than {_options.MaxRedirects} redirects");
    }

    private async Task<SourceAnswer> ReadAsync(HttpResponseMessage response, Uri address, Uri? movedTo, DateTimeOffset? notBefore, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var kind = StatusStates.KindOf(status);
        var body = kind is AnswerKind.Content or AnswerKind.Refused ? await BodyAsync(response, cancellationToken).ConfigureAwait(false) : [];
        if (body is null && kind == AnswerKind.Content)
            return SourceAnswer.Refused(AccountState.Unreadable, $"larger than {_options.MaxResponseBytes} bytes") with { Status = status };

        return new SourceAnswer
        {
            Kind = kind,
            State = kind == AnswerKind.Refused ? StatusStates.StateOf(status) : AccountState.Active,
            Status = status,
            Reason = $"{status} {response.StatusCode}",
            Body = body ?? [],
            ContentType = Header(response.Content.Headers, "Content-Type"),
            Address = address,
            MovedTo = movedTo,
            ETag = Header(response.Headers, "ETag"),
            LastModified = Header(response.Content.Headers, "Last-Modified"),
            NotBefore = notBefore,
        };
    }

    private async Task<byte[]?> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > _options.MaxResponseBytes)
            return null;

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return await CappedBody.ReadAsync(body, _options.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
    }

    // as sent: a parser would refuse what many servers send
    private static string? Header(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
