using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Monitoring.Worker.Configuration;

/// <summary>Checks annotations and relations in one go: the framework's own check is silent about relations while an annotation is broken.</summary>
internal sealed class AnnotationCheck<T>(string section) : IValidateOptions<T>
    where T : class
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var errors = new List<ValidationResult>();
        foreach (var property in typeof(T).GetProperties().Where(property => property.CanRead))
        {
            var context = new ValidationContext(options) { MemberName = property.Name, DisplayName = $"{section}:{property.Name}" };
            Validator.TryValidateProperty(property.GetValue(options), context, errors);
        }

        if (options is IValidatableObject related)
        {
            errors.AddRange(related.Validate(new ValidationContext(options)));
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors.Select(error => error.ErrorMessage!));
    }
}
