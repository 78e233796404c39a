using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Monitoring.Sources.Tests.Http;

/// <summary>A web server on 127.0.0.1 whose answers a test writes.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<HttpListenerContext, int, Task> _answer;
    private readonly ConcurrentQueue<string> _asked = new();
    private int _count;

    /// <param name="answer">Answers a request; the number counts requests from 1.</param>
    public ScriptedServer(Func<HttpListenerContext, int, Task> answer)
    {
        _answer = answer;
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Root = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }

        _listener.Prefixes.Add(Root.AbsoluteUri);
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public ScriptedServer(Action<HttpListenerContext, int> answer)
        : this((context, count) =>
        {
            answer(context, count);
            return Task.CompletedTask;
        })
    {
    }

    public Uri Root { get; }

    /// <summary>Path and query of what was asked, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => AnswerAsync(context));
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        _asked.Enqueue(context.Request.Url!.PathAndQuery);
        try
        {
            await _answer(context, Interlocked.Increment(ref _count));
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // the client went away, which some tests are about
        }
    }
}
