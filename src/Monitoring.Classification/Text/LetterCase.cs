namespace Monitoring.Classification.Text;

/// <summary>How the letters of a word were written.</summary>
internal static class LetterCase
{
    /// <summary>The form of a word as it stood in the original.</summary>
    public static TokenForm Of(ReadOnlySpan<char> original)
    {
        if (original.Length == 0 || !char.IsUpper(original[0]))
        {
            return TokenForm.None;
        }

        foreach (var unit in original)
        {
            if (char.IsLower(unit))
            {
                return TokenForm.Title;
            }
        }

        return original.Length > 1 ? TokenForm.Capitals | TokenForm.Title : TokenForm.Title;
    }
}
