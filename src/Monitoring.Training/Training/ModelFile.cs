using System.IO.Compression;
using System.Text.Json;
using Microsoft.ML;
using Monitoring.Classification.Models;

namespace Monitoring.Training.Training;

/// <summary>Writes ML.NET's zip as the model file: the entries in order and with a fixed time, so that the same training gives the same bytes, and beside them what the file says of itself.</summary>
public static class ModelFile
{
    // The first moment that a zip entry can hold.
    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the file; a file that is there is replaced as one.</summary>
    public static void Write(string file, MLContext context, ITransformer transformer, DataViewSchema schema, ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var original = new MemoryStream();
        context.Model.Save(transformer, schema, original);
        original.Position = 0;

        var temporary = $"{file}.new";
        using (var source = new ZipArchive(original, ZipArchiveMode.Read))
        using (var target = new ZipArchive(File.Create(temporary), ZipArchiveMode.Create))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                using var from = entry.Open();
                using var to = Create(target, entry.FullName);
                from.CopyTo(to);
            }

            using var own = Create(target, ModelCard.Entry);
            JsonSerializer.Serialize(own, card, ModelCardJson.Options);
        }

        File.Move(temporary, file, overwrite: true);
    }

    private static Stream Create(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Fixed;
        return entry.Open();
    }
}
