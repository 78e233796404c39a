using System.Net;
using System.Net.Sockets;

namespace Monitoring.Sources.Http;

/// <summary>Connects only to public addresses: looked up once, checked, and connected to as checked, so that a name cannot change between check and use.</summary>
/// <remarks>It sits under every request of every source, redirects included, whoever named the address: a watchlist, a feed, a DID document.</remarks>
/// <param name="allowPrivateNetworks">Lets everything through.</param>
internal sealed class GuardedConnection(bool allowPrivateNetworks)
{
    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="AddressRefusedException">No address of the host is public.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
        var allowed = allowPrivateNetworks ? found : Array.FindAll(found, PublicAddress.IsPublic);
        if (allowed.Length == 0)
            throw new AddressRefusedException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
