using System.Text.Json;
using System.Text.Json.Serialization;
using Monitoring.Training.Evaluation;

namespace Monitoring.Training.Reports;

/// <summary>An evaluation as JSON: indented camelCase; a value that could not be measured is <c>"NaN"</c>.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n", NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(EvaluationReport))]
public sealed partial class ReportJson : JsonSerializerContext;
