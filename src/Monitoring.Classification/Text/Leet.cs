namespace Monitoring.Classification.Text;

/// <summary>Digits that stand for letters inside a word: m3nang, b3rsama, g4nj4r.</summary>
internal static class Leet
{
    /// <summary>Replaces each digit between two letters that is drawn like a letter.</summary>
    public static void Undo(Span<char> run)
    {
        for (var at = 1; at < run.Length - 1; at++)
        {
            if (char.IsAsciiDigit(run[at]) && char.IsLetter(run[at - 1]) && char.IsLetter(run[at + 1]))
            {
                run[at] = run[at] switch { '3' => 'e', '0' => 'o', '4' => 'a', '1' => 'i', '5' => 's', '7' => 't', var other => other };
            }
        }
    }
}
