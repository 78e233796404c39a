using System.Text.Json;
using System.Text.Json.Serialization;
using Monitoring.Worker.Health;

namespace Monitoring.Worker.Status;

/// <summary>JSON of the service's own endpoints.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ServiceStatus))]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class StatusJson : JsonSerializerContext;
