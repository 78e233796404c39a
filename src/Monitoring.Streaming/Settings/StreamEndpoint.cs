namespace Monitoring.Streaming.Settings;

/// <summary>The broker that is used, and what it can do.</summary>
/// <param name="BootstrapServers">Comma-separated <c>host:port</c>.</param>
/// <param name="Transactional">True for a real broker: the loops are exactly-once. False for the embedded one: at-least-once with deterministic ids.</param>
public sealed record StreamEndpoint(string BootstrapServers, bool Transactional);
