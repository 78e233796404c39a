namespace Monitoring.Classification.Features;

/// <summary>Sets the columns of <see cref="Structure"/>.</summary>
internal static class Columns
{
    /// <summary>Sets a column to 1 where something holds; a column that is set stays set.</summary>
    public static void Set(this Span<float> columns, Structure column, bool holds = true)
    {
        if (holds)
        {
            columns[(int)column] = 1;
        }
    }

    /// <summary>Gives a column a value.</summary>
    public static void Set(this Span<float> columns, Structure column, float value) => columns[(int)column] = value;

    /// <summary>Whether a column is set.</summary>
    public static bool Has(this Span<float> columns, Structure column) => columns[(int)column] != 0;
}
