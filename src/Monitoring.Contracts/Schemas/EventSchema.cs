namespace Monitoring.Contracts.Schemas;

/// <summary>Which JSON Schema (draft 2020-12) describes the value of which event type.</summary>
/// <param name="EventType">The <c>ce_type</c>.</param>
/// <param name="Topic">The topic it lies on.</param>
/// <param name="Record">The record it is written from.</param>
/// <param name="File">The schema's file name, embedded in this assembly.</param>
public sealed record EventSchema(string EventType, string Topic, Type Record, string File)
{
    /// <summary>The schema as text.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without the file.</exception>
    public string Read()
    {
        var name = $"{typeof(EventSchema).Namespace}.{File}";
        using var stream = typeof(EventSchema).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The schema {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
