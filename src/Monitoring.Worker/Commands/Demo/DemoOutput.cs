using Monitoring.Worker.Commands.Flags;

namespace Monitoring.Worker.Commands.Demo;

/// <summary>What the demonstration says around the flags, in Indonesian.</summary>
internal static class DemoOutput
{
    public static void Begin(string broker, DemoExamples examples)
    {
        Console.Out.WriteLine("Peragaan: semua akun, orang, kontes dan unggahan di bawah ini rekaan kami.");
        Console.Out.WriteLine($"Pialang tertanam di {broker}, tidak menyimpan apa pun. {examples.Accounts.Count} akun terdaftar. Setiap butir adalah dugaan untuk ditelaah manusia, bukan putusan.");
        Console.Out.WriteLine();
    }

    public static void Summary(DemoBoard board)
    {
        var totals = board.Totals;
        var (dead, notFlagged) = (totals.DeadLettered.Values.Sum(), totals.NotFlagged.Values.Sum());
        Console.Out.WriteLine("Ringkasan");
        Console.Out.WriteLine($"  terbaca {board.Read} = dinilai {totals.Assessed} + surat mati {dead}{(totals.Deleted > 0 ? $" + terhapus {totals.Deleted}" : "")}");
        Console.Out.WriteLine($"  dinilai {totals.Assessed} = dugaan {totals.Flagged} + bukan dugaan {notFlagged}");
        Write("dugaan menurut label (satu unggahan dapat berlabel lebih dari satu)", board.Labels.Select(count => (FlagText.NameOf(count.Key), (long)count.Value)));
        Write("bukan dugaan, karena", totals.NotFlagged.Select(count => (NotFlaggedText.Of(count.Key), count.Value)));
        Write("surat mati, karena", totals.DeadLettered.Select(count => (count.Key, count.Value)));
        if (board.Dropped > 0)
        {
            Console.Out.WriteLine($"  {board.Dropped} baris dibaca dan tidak diterbitkan");
        }
    }

    private static void Write(string title, IEnumerable<(string Name, long Count)> counts)
    {
        Console.Out.WriteLine($"  {title}:");
        foreach (var (name, count) in counts.OrderByDescending(count => count.Count).ThenBy(count => count.Name, StringComparer.Ordinal))
        {
            Console.Out.WriteLine($"    {count,4}  {name}");
        }
    }
}
