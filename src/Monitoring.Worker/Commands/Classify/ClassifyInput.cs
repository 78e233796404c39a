using System.Text.Json;
using System.Text.Json.Serialization;
using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Watchlist;

namespace Monitoring.Worker.Commands.Classify;

/// <summary>A post as <c>monitoring classify</c> reads it.</summary>
internal sealed record ClassifyInput
{
    /// <summary>Text or number; given back as it came.</summary>
    public JsonElement Id { get; init; }

    /// <summary>The author's words.</summary>
    public string? Text { get; init; }

    /// <summary>When it was published; null for now.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Kemendagri code; null for national.</summary>
    public string? Region { get; init; }

    /// <summary>Platform; null for none.</summary>
    public string? Platform { get; init; }

    /// <summary>A name of <see cref="PostKind"/>; null for a post.</summary>
    public string? Kind { get; init; }

    /// <summary>Account key or handle; null for none.</summary>
    public string? Account { get; init; }

    private const string NoPlatform = "file";
    private const string National = "00";

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Problem() =>
        Id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number) ? "'id' is missing or neither text nor number"
        : Text is null ? "'text' is missing"
        : Region is not null && (Region.Length is not (2 or 4) || !Region.All(char.IsAsciiDigit)) ? "'region' is not a code of 2 or 4 digits"
        : Kind is not null && !IsKind(Kind) ? $"'kind' is not one of {string.Join(", ", Enum.GetNames<PostKind>().Select(JsonNamingPolicy.CamelCase.ConvertName))}"
        : null;

    /// <summary>The post; whose account nobody has registered.</summary>
    public Post ToPost(DateTimeOffset now)
    {
        var platform = Platform ?? NoPlatform;
        var content = new PostContent { Text = Text! };
        return new Post
        {
            PostId = PostId.Of(platform, Id.ToString()),
            Version = PostId.VersionOf(content),
            AccountKey = Account ?? AccountKey.Of(platform, "unknown"),
            Platform = platform,
            Kind = Kind is null ? PostKind.Post : Enum.Parse<PostKind>(Kind, ignoreCase: true),
            PublishedAt = PublishedAt ?? now,
            FetchedAt = now,
            Content = content,
            Agency = "",
            Region = Region ?? National,
            SubjectType = SubjectType.NonAsn,
            Attribution = Attribution.Reported,
        };
    }

    private static bool IsKind(string text) => Enum.GetNames<PostKind>().Contains(text, StringComparer.OrdinalIgnoreCase);
}

/// <summary>JSON of the command's input.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ClassifyInput))]
internal sealed partial class ClassifyJson : JsonSerializerContext;
