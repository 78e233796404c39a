using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Monitoring.Contracts.Json;
using Monitoring.Contracts.Schemas;

namespace Monitoring.Contracts.Tests.Schemas;

/// <summary>Writes the JSON Schema of a wire record from the very serializer settings that produce it, with the XML docs as descriptions.</summary>
internal static partial class SchemaWriter
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Dictionary<string, string> Docs = ReadDocs();

    public static string Write(EventSchema schema)
    {
        var type = MonitoringJson.Default.GetTypeInfo(schema.Record)!;
        var node = type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }).AsObject();
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:monitoring:schema:{schema.EventType}",
            ["title"] = schema.Record.Name,
        };
        foreach (var (name, value) in node.ToList())
        {
            node.Remove(name);
            root[name] = value;
        }

        return root.ToJsonString(Indented) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        DropNull(schema);
        if (Plain(context.TypeInfo.Type).IsEnum)
        {
            schema["type"] = "string";
        }

        if (Plain(context.TypeInfo.Type) == typeof(DateTimeOffset))
        {
            schema["format"] = "date-time";
        }

        var key = context.PropertyInfo is { AttributeProvider: System.Reflection.PropertyInfo property }
            ? $"P:{property.DeclaringType!.FullName}.{property.Name}"
            : $"T:{context.TypeInfo.Type.FullName}";
        if (Docs.TryGetValue(key, out var text))
        {
            schema.Remove("description");
            schema.Insert(0, "description", text);
        }

        return schema;
    }

    // Nulls are left out on the wire, so a null is never a legal value there.
    private static void DropNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray types)
        {
            var kept = types.Select(type => type!.GetValue<string>()).Where(type => type != "null").ToArray();
            schema["type"] = kept.Length == 1 ? kept[0] : new JsonArray([.. kept.Select(type => JsonValue.Create(type))]);
        }

        if (schema["enum"] is JsonArray values && values.Contains(null))
        {
            schema["enum"] = new JsonArray([.. values.Where(value => value is not null).Select(value => value!.DeepClone())]);
        }

        if (schema["default"] is null && schema.ContainsKey("default"))
        {
            schema.Remove("default");
        }
    }

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static Dictionary<string, string> ReadDocs()
    {
        var file = Path.ChangeExtension(typeof(EventSchema).Assembly.Location, ".xml");
        var docs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in XDocument.Load(file).Descendants("member"))
        {
            var name = member.Attribute("name")!.Value;
            docs[name] = Flatten(member.Element("summary"));
            foreach (var parameter in member.Elements("param"))
            {
                // A positional record's properties are documented as parameters of its constructor or of the type.
                var owner = name[2..].Split(".#ctor", StringSplitOptions.None)[0];
                docs[$"P:{owner}.{parameter.Attribute("name")!.Value}"] = Flatten(parameter);
            }
        }

        return docs;
    }

    private static string Flatten(XElement? element)
    {
        if (element is null)
        {
            return "";
        }

        foreach (var reference in element.Descendants("see").ToList())
        {
            reference.ReplaceWith((reference.Attribute("cref")?.Value ?? "").Split('(')[0].Split('.')[^1]);
        }

        return Spaces().Replace(element.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
