using Microsoft.Extensions.Options;
using Monitoring.Streaming.Settings;

namespace Monitoring.Worker.Configuration;

/// <summary>The relation between two sections: drain + close + flush &lt; the host's time &lt; the supervisor's grace.</summary>
/// <remarks>Reads the other section as it is written: an error of its own there must not hide this one.</remarks>
internal sealed class ShutdownBudget(IConfiguration settings) : IValidateOptions<ServiceOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ServiceOptions options)
    {
        try
        {
            var needed = (settings.GetSection(KafkaOptions.Section).Get<KafkaOptions>() ?? new KafkaOptions()).ShutdownBudget;
            return needed < options.ShutdownTimeout
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail($"Service:ShutdownTimeout: {options.ShutdownTimeout} is not longer than Kafka's DrainTimeout + CloseTimeout + FlushTimeout ({needed}). Raise it, or lower those.");
        }
        catch (InvalidOperationException)
        {
            // Not even a time: its own section says so.
            return ValidateOptionsResult.Skip;
        }
    }
}
