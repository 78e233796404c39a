using Microsoft.Extensions.Options;

namespace Monitoring.Sources.Replay;

/// <summary>Checks the profiles, which data annotations do not reach: every error, each with its setting and cure.</summary>
public sealed class ReplayOptionsValidator : IValidateOptions<ReplayOptions>
{
    private const double MaxSpeed = 1_000_000;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ReplayOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = options.Profiles.SelectMany(profile => Errors($"{ReplayOptions.Section}:Profiles:{profile.Key}", profile.Value)).ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(string setting, ReplayProfile profile)
    {
        if (!ReplayPresets.All.ContainsKey(profile.Preset))
            yield return $"{setting}:Preset: '{profile.Preset}' is not a preset. Use one of: {string.Join(", ", ReplayPresets.All.Keys.Order(StringComparer.Ordinal))}.";
        foreach (var field in profile.Fields.Keys.Where(field => !ReplayField.All.Contains(field)))
            yield return $"{setting}:Fields:{field}: not a field of a post. Use one of: {string.Join(", ", ReplayField.All)}.";
        foreach (var field in profile.Constants.Keys.Where(field => !ReplayField.All.Contains(field)))
            yield return $"{setting}:Constants:{field}: not a field of a post. Use one of: {string.Join(", ", ReplayField.All)}.";
        if (profile.PostsPerSecond is not (>= 0 and <= MaxSpeed))
            yield return $"{setting}:PostsPerSecond: must be from 0 to {MaxSpeed}. Use 0 for as fast as possible.";
        if (profile.RealtimeFactor is not (>= 0 and <= MaxSpeed))
            yield return $"{setting}:RealtimeFactor: must be from 0 to {MaxSpeed}. Use 1 for real time.";
        if (profile is { PostsPerSecond: > 0, RealtimeFactor: > 0 })
            yield return $"{setting}: PostsPerSecond and RealtimeFactor are both set. Keep one speed.";
    }
}
