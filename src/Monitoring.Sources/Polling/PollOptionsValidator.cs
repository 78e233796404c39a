using Microsoft.Extensions.Options;

namespace Monitoring.Sources.Polling;

/// <summary>Checks what data annotations do not reach: settings that depend on each other, and those of platforms.</summary>
public sealed class PollOptionsValidator : IValidateOptions<PollOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PollOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = options.Platforms.SelectMany(platform => Errors($"{PollOptions.Section}:Platforms:{platform.Key}", platform.Value)).ToList();
        if (options.MaxFailureBackoff < options.FailureBackoff)
            errors.Add($"{PollOptions.Section}:MaxFailureBackoff: is shorter than FailureBackoff. Set it to at least {options.FailureBackoff}.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(string setting, PlatformPollOptions platform)
    {
        if (platform.Interval is { } interval && (interval < Shortest || interval > TimeSpan.FromDays(7)))
            yield return $"{setting}:Interval: must be from 1 second to 7 days. Write it as 00:15:00.";
        if (platform.StateRecheck is { } recheck && (recheck < Shortest || recheck > TimeSpan.FromDays(30)))
            yield return $"{setting}:StateRecheck: must be from 1 second to 30 days. Write it as 12:00:00.";
        if (platform.MaxConcurrentPolls is < 1 or > 1024)
            yield return $"{setting}:MaxConcurrentPolls: must be from 1 to 1,024. Leave it out for the common value.";
    }
}
