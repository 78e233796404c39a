using System.IO.Compression;
using System.Text;
using Monitoring.Contracts.Sources;
using Monitoring.Sources.Http;

namespace Monitoring.Sources.Tests.Http;

public sealed class SourceClientTests
{
    [Theory]
    [InlineData(401, AccountState.LoginRequired)]
    [InlineData(403, AccountState.Forbidden)]
    [InlineData(404, AccountState.NotFound)]
    [InlineData(410, AccountState.Gone)]
    [InlineData(451, AccountState.Withheld)]
    [InlineData(400, AccountState.Unreadable)]
    public async Task A_refusal_is_a_state_and_is_asked_once(int status, AccountState state)
    {
        using var server = new ScriptedServer((context, _) => context.Response.StatusCode = status);
        using var fixture = new ClientFixture();

        var answer = await fixture.GetAsync(server.Root);

        (answer.Kind, answer.State, answer.Status).ShouldBe((AnswerKind.Refused, state, status));
        server.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_recovers_is_read_in_the_same_poll()
    {
        using var server = new ScriptedServer((context, count) => Write(context.Response, count < 3 ? 503 : 200, "isi"));
        using var fixture = new ClientFixture();

        var answer = await fixture.GetAsync(server.Root);

        answer.Kind.ShouldBe(AnswerKind.Content);
        Encoding.UTF8.GetString(answer.Body).ShouldBe("isi");
        server.Asked.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_short_retry_after_is_waited_for()
    {
        var times = new List<long>();
        using var server = new ScriptedServer((context, count) =>
        {
            times.Add(Environment.TickCount64);
            context.Response.AddHeader("Retry-After", "1");
            Write(context.Response, count < 2 ? 429 : 200, "isi");
        });
        using var fixture = new ClientFixture();

        (await fixture.GetAsync(server.Root)).Kind.ShouldBe(AnswerKind.Content);

        (times[1] - times[0]).ShouldBeGreaterThanOrEqualTo(950);
    }

    [Fact]
    public async Task A_long_retry_after_puts_the_account_off_and_closes_the_host()
    {
        using var server = new ScriptedServer((context, _) =>
        {
            context.Response.AddHeader("Retry-After", "600");
            context.Response.StatusCode = 429;
        });
        using var fixture = new ClientFixture();

        var first = await fixture.GetAsync(server.Root);
        var second = await fixture.GetAsync(new Uri(server.Root, "lain"));

        first.Kind.ShouldBe(AnswerKind.Failed);
        first.NotBefore.ShouldNotBeNull();
        (second.Kind, second.NotBefore).ShouldBe((AnswerKind.PutOff, first.NotBefore));
        server.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_spent_budget_is_kept_before_the_first_429()
    {
        using var server = new ScriptedServer((context, _) =>
        {
            context.Response.AddHeader("RateLimit-Remaining", "0");
            context.Response.AddHeader("RateLimit-Reset", "300");
        });
        using var fixture = new ClientFixture();

        (await fixture.GetAsync(server.Root)).Kind.ShouldBe(AnswerKind.Content);
        (await fixture.GetAsync(server.Root)).Kind.ShouldBe(AnswerKind.PutOff);

        server.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_host_that_keeps_failing_is_left_alone_and_others_are_not()
    {
        using var broken = new ScriptedServer((context, _) => context.Response.StatusCode = 500);
        using var sound = new ScriptedServer((context, _) => Write(context.Response, 200, "isi"));
        using var fixture = new ClientFixture(("BreakAfter", "4"), ("MaxRetries", "3"));
        await fixture.GetAsync(broken.Root);
        var asked = broken.Asked.Count;

        var answer = await fixture.GetAsync(broken.Root);

        answer.Kind.ShouldBe(AnswerKind.Failed);
        answer.NotBefore.ShouldNotBeNull();
        broken.Asked.Count.ShouldBe(asked);
        (await fixture.GetAsync(sound.Root)).Kind.ShouldBe(AnswerKind.Content);
    }

    [Theory]
    [InlineData(301, 308, "/c", "/c")]
    [InlineData(301, 302, "/c", "/b")]
    [InlineData(302, 301, "/c", null)]
    public async Task Redirects_are_followed_and_only_permanent_ones_are_kept(int first, int second, string end, string? moved)
    {
        using var server = new ScriptedServer((context, _) => Redirects(context, first, second));
        using var fixture = new ClientFixture();

        var answer = await fixture.GetAsync(new Uri(server.Root, "a"));

        answer.Kind.ShouldBe(AnswerKind.Content);
        answer.Address!.AbsolutePath.ShouldBe(end);
        answer.MovedTo?.AbsolutePath.ShouldBe(moved);
        (answer.MovedTo is null).ShouldBe(moved is null);
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        using var server = new ScriptedServer((context, _) => To(context.Response, 301, "/lagi"));
        using var fixture = new ClientFixture(("MaxRedirects", "5"));

        var answer = await fixture.GetAsync(server.Root);

        (answer.Kind, answer.State).ShouldBe((AnswerKind.Refused, AccountState.Unreadable));
        server.Asked.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://localhost:1/")]
    [InlineData("http://[::1]:1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    public async Task An_address_inside_is_not_connected_to(string address)
    {
        using var fixture = new ClientFixture(("AllowPrivateNetworks", "false"));

        var answer = await fixture.GetAsync(new Uri(address));

        (answer.Kind, answer.State).ShouldBe((AnswerKind.Refused, AccountState.Forbidden));
    }

    [Fact]
    public async Task A_compression_bomb_is_cut_off()
    {
        var bomb = Zipped(new byte[64 * 1024 * 1024]);
        using var server = new ScriptedServer((context, _) =>
        {
            context.Response.AddHeader("Content-Encoding", "gzip");
            context.Response.OutputStream.Write(bomb);
        });
        using var fixture = new ClientFixture(("MaxResponseBytes", "1048576"));

        var answer = await fixture.GetAsync(server.Root);

        (answer.Kind, answer.State).ShouldBe((AnswerKind.Refused, AccountState.Unreadable));
        bomb.Length.ShouldBeLessThan(1048576);
    }

    [Fact]
    public async Task A_slow_drip_ends_at_the_total_timeout()
    {
        using var server = new ScriptedServer(async (context, _) =>
        {
            context.Response.SendChunked = true;
            for (var i = 0; i < 200; i++)
            {
                await context.Response.OutputStream.WriteAsync(new byte[1]);
                await context.Response.OutputStream.FlushAsync();
                await Task.Delay(50);
            }
        });
        using var fixture = new ClientFixture(("TotalTimeout", "00:00:01"));

        (await fixture.GetAsync(server.Root)).Kind.ShouldBe(AnswerKind.Failed);
    }

    [Fact]
    public async Task Nobody_there_is_a_failure()
    {
        using var fixture = new ClientFixture(("MaxRetries", "1"));

        (await fixture.GetAsync(new Uri("http://127.0.0.1:1/"))).Kind.ShouldBe(AnswerKind.Failed);
    }

    [Fact]
    public async Task Cancellation_is_cancellation()
    {
        using var cancelled = new CancellationTokenSource();
        using var server = new ScriptedServer(async (_, _) =>
        {
            await cancelled.CancelAsync();
            await Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        });
        using var fixture = new ClientFixture();

        await Should.ThrowAsync<OperationCanceledException>(fixture.Client.GetAsync(ClientFixture.Platform, new SourceRequest(server.Root), cancelled.Token));
    }

    private static void Write(System.Net.HttpListenerResponse response, int status, string body)
    {
        response.StatusCode = status;
        response.OutputStream.Write(Encoding.UTF8.GetBytes(body));
    }

    private static void To(System.Net.HttpListenerResponse response, int status, string location)
    {
        response.StatusCode = status;
        response.AddHeader("Location", location);
    }

    private static void Redirects(System.Net.HttpListenerContext context, int first, int second)
    {
        switch (context.Request.Url!.AbsolutePath)
        {
            case "/a":
                To(context.Response, first, "/b");
                break;
            case "/b":
                To(context.Response, second, "c");
                break;
            default:
                Write(context.Response, 200, "isi");
                break;
        }
    }

    private static byte[] Zipped(byte[] content)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
            gzip.Write(content);
        return zipped.ToArray();
    }
}
