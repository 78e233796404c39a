namespace Monitoring.Classification.Rosters;

/// <summary>A side as a matcher knows it: of a contest in force, or a party.</summary>
/// <param name="Id">Roster entry: <c>contest/side</c> or <c>partai/id</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Contest">The contest; null for a party.</param>
/// <param name="Number">Ballot number.</param>
public sealed record NamedSide(string Id, string Name, string? Contest, int? Number);
