using System.Net;
using System.Net.Sockets;

namespace Monitoring.Sources.Http;

/// <summary>Which IP addresses are on the public internet; the list of what is not is IANA's of special-purpose addresses (RFC 6890). Pure.</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        // IPv4: this network, private, carrier NAT, loopback, link-local (169.254.169.254 is the clouds' metadata service), protocol assignments,
        // documentation, 6to4 relay, benchmarks, multicast, reserved
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // IPv6: unspecified and loopback, translation prefixes that can name a private IPv4, discard, Teredo and other assignments, documentation,
            // 6to4, unique local (the metadata service fd00:ec2::254 is in it), link-local, site-local, multicast
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether an address may be asked by a service that fetches what others name.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Array.Exists(NotPublic, network => network.Contains(plain));
    }
}
