namespace Monitoring.Classification.Features;

/// <summary>The columns of <see cref="Structure"/>: they speak of the whole post.</summary>
internal static class StructureColumns
{
    /// <summary>How many columns.</summary>
    public static readonly int Count = Enum.GetValues<Structure>().Length;

    /// <summary>Writes the columns that are not 0.</summary>
    public static void Emit<TSink>(in PostView post, float scale, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        Span<float> columns = stackalloc float[Count];
        columns.Clear();
        SideColumns.Write(post, columns);
        FormColumns.Write(post, columns);
        OrderColumns.Write(post, columns);
        for (var column = 0; column < columns.Length; column++)
        {
            if (columns[column] != 0)
            {
                sink.Add(FeatureSpace.FirstStructure + column, columns[column] * scale, 0, 0);
            }
        }
    }
}
