using System.Text.Json;
using System.Text.Json.Serialization;
using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Flags;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Sources;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Contracts.Json;

/// <summary>Source-generated JSON of the wire records: camelCase, enum names in camelCase, nulls left out, unknown fields ignored (contracts only grow).</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(CamelCaseEnum<SubjectType>), typeof(CamelCaseEnum<Attribution>), typeof(CamelCaseEnum<AccountState>), typeof(CamelCaseEnum<PostKind>),
        typeof(CamelCaseEnum<Phase>), typeof(CamelCaseEnum<Severity>), typeof(CamelCaseEnum<FlagMode>),
    ],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(WatchedAccount))]
[JsonSerializable(typeof(AccountCursor))]
[JsonSerializable(typeof(Post))]
[JsonSerializable(typeof(PostDeleted))]
[JsonSerializable(typeof(Assessment))]
[JsonSerializable(typeof(Flag))]
public sealed partial class MonitoringJson : JsonSerializerContext;
