using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Monitoring.Sources.Tests.Feeds;

/// <summary>A real nginx of the test's own on a private loopback port, which serves a folder and answers like the servers that feeds live on.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    public const string Binary = "/usr/sbin/nginx";

    /// <summary>Why the tests against it are skipped where it is absent.</summary>
    public static string? Missing => File.Exists(Binary) ? null : "nginx is not installed (Debian: apt-get install nginx-light)";

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"monitoring-nginx-{Guid.NewGuid():N}");
    private Process? _process;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public string Root => Path.Combine(_folder, "www");

    public async Task StartAsync()
    {
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(Path.Combine(_folder, "tmp"));
        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}/");
        await File.WriteAllTextAsync(Path.Combine(_folder, "nginx.conf"), Configuration(port));
        // The test runs as root in CI: nginx would hand its workers to a user that cannot read the folder.
        _process = Process.Start(new ProcessStartInfo(Binary, ["-p", _folder, "-c", "nginx.conf", "-e", "error.log"]) { UseShellExecute = false, RedirectStandardError = true })!;
        var started = Stopwatch.StartNew();
        while (!await AnswersAsync(port))
        {
            if (_process.HasExited || started.Elapsed > Bound)
            {
                throw new InvalidOperationException($"nginx did not come up: {await _process.StandardError.ReadToEndAsync()}");
            }

            await Task.Delay(20);
        }
    }

    public void Write(string name, string content) => Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    public void Write(string name, byte[] content)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    public void Delete(string name) => File.Delete(Path.Combine(Root, name));

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Configuration(int port) =>
        $$"""
        daemon off;
        master_process off;
        pid nginx.pid;
        error_log error.log;
        events { worker_connections 64; }
        http {
          access_log off;
          client_body_temp_path tmp; proxy_temp_path tmp; fastcgi_temp_path tmp; uwsgi_temp_path tmp; scgi_temp_path tmp;
          types { application/rss+xml rss xml; application/atom+xml atom; text/html html; }
          gzip on; gzip_types application/rss+xml application/atom+xml; gzip_min_length 20;
          server {
            listen 127.0.0.1:{{port}};
            root {{Root}};
            location /moved/ { return 301 /feed.xml; }
            location /found/ { return 302 /feed.xml; }
            location /circle/ { return 302 /circle/again; }
            location /gone/ { return 410; }
            location /private/ { return 401; }
            location /forbidden/ { return 403; }
            location /law/ { return 451; }
            location /busy/ { add_header Retry-After 120 always; return 429; }
            location /down/ { add_header Retry-After 300 always; return 503; }
            location /plain/ { gzip off; etag on; }
          }
        }
        """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
