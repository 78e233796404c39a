using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Worker.Snapshots;

/// <summary>What a file or a folder holds, as one short text: the same content gives the same hash, whatever links lead to it.</summary>
internal static class ContentHash
{
    /// <summary>Stands for a file or folder that cannot be read now.</summary>
    public const string Absent = "absent";

    /// <summary>Hash of a file, or of the names and contents of a folder's files (not of those below it, where Kubernetes keeps its own).</summary>
    public static string Of(string path)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            string[] files = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)] : [path];
            foreach (var file in files)
            {
                var content = File.ReadAllBytes(file);
                hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetFileName(file)}\n{content.Length}\n"));
                hash.AppendData(content);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Absent;
        }
    }
}
