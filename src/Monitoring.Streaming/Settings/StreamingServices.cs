using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Monitoring.Streaming.Settings;

/// <summary>Registers the settings of the stream.</summary>
public static class StreamingServices
{
    /// <summary>Binds <see cref="KafkaOptions"/> to its section and checks it at start: every error at once, each with its setting and cure.</summary>
    public static IServiceCollection AddMonitoringStreaming(this IServiceCollection services)
    {
        services.AddOptions<KafkaOptions>().BindConfiguration(KafkaOptions.Section).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<KafkaOptions>, KafkaOptionsCheck>();
    }
}

/// <summary>Checks single settings and their relations in one go; the framework's own check stops at the first kind.</summary>
internal sealed class KafkaOptionsCheck : IValidateOptions<KafkaOptions>
{
    public ValidateOptionsResult Validate(string? name, KafkaOptions options)
    {
        var errors = new List<ValidationResult>();
        var context = new ValidationContext(options);
        foreach (var property in typeof(KafkaOptions).GetProperties().Where(property => property.CanWrite))
        {
            Validator.TryValidateProperty(property.GetValue(options), new ValidationContext(options) { MemberName = property.Name, DisplayName = $"{KafkaOptions.Section}:{property.Name}" }, errors);
        }

        errors.AddRange(options.Validate(context));
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors.Select(error => error.ErrorMessage!));
    }
}
