namespace Monitoring.Sources.Http;

/// <summary>The host has no public address. The only way to say so through <see cref="SocketsHttpHandler"/>; never leaves this folder.</summary>
internal sealed class AddressRefusedException() : Exception("The host is not on the public internet.");
