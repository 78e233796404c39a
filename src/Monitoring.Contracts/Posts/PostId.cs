using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Contracts.Posts;

/// <summary>The deterministic ids of posts, versions and flags: the same input gives the same id on every machine.</summary>
public static class PostId
{
    /// <summary>Hex digits of a version; 64 bits, enough to tell the edits of one post apart.</summary>
    public const int VersionLength = 16;

    /// <summary><c>platform:nativeId</c>.</summary>
    public static string Of(string platform, string nativeId) => $"{platform}:{nativeId}";

    /// <summary>Lower-case hex SHA-256 of the text in UTF-8.</summary>
    public static string TextHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The version of a post: the first <see cref="VersionLength"/> hex digits of SHA-256 over every field that a reader sees.</summary>
    public static string VersionOf(PostContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, content.Title);
        Append(hash, content.Text);
        foreach (var alt in content.AltTexts)
        {
            Append(hash, alt);
        }

        Append(hash, content.QuotedText);
        Append(hash, content.QuotedAuthor);
        foreach (var link in content.Links)
        {
            Append(hash, link.Url);
            Append(hash, link.Title);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..VersionLength];
    }

    /// <summary>The deterministic id of the flag of one post version: 32 hex digits of SHA-256 over post id and version.</summary>
    /// <remarks>It does not hold the policy or model version: a second reading of the same post version is the same case, not a new one.</remarks>
    public static string FlagIdOf(string postId, string version) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"flag\n{postId}\n{version}")))[..32];

    private static void Append(IncrementalHash hash, string? part)
    {
        var bytes = Encoding.UTF8.GetBytes(part ?? "");
        Span<byte> length = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
