using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitoring.Contracts.Json;

/// <summary>Writes enum names in camelCase (<c>nonAsn</c>, <c>merah</c>) and refuses numbers, so that the wire never depends on an enum's order.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
