using Microsoft.Extensions.Options;

namespace Monitoring.Sources.Bluesky;

/// <summary>Checks what holds between settings.</summary>
public sealed class BlueskyOptionsValidator : IValidateOptions<BlueskyOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BlueskyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = new List<string>();
        if (options.RecheckRecords >= options.PageSize)
            errors.Add($"{BlueskyOptions.Section}:PageSize: must be more than RecheckRecords ({options.RecheckRecords}), or no page has room for new records. Use 100.");
        foreach (var (setting, address) in new[] { (nameof(options.Service), options.Service), (nameof(options.Directory), options.Directory) })
        {
            if (address is not null && !(address.IsAbsoluteUri && Http.Redirect.IsAskable(address)))
                errors.Add($"{BlueskyOptions.Section}:{setting}: is no http(s) address. Write it with its scheme, as in the default.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
