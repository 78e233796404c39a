using System.Globalization;
using Monitoring.Classification.Rosters;

namespace Monitoring.Training.Generation;

/// <summary>How people write a side of a contest: the values of the slots that a roster fills.</summary>
internal sealed class SideForms(IReadOnlyList<Side> sides, Side side, SeededDice dice)
{
    private static readonly string[] Digits = ["", "satu", "dua", "tiga", "empat"];
    private static readonly string[] NumberForms = ["nomor urut {0}", "nomor {0}", "no {0}", "no. {0}", "nmr {0}", "paslon {0}", "paslon 0{0}", "0{0}", "nomor {1}", "pasangan nomor {0}"];

    private readonly Side _other = dice.Pick([.. sides.Where(other => other != side)]);

    /// <summary>The value of a slot, or null when the slot is not of this kind.</summary>
    public string? Of(string slot) => slot switch
    {
        "calon" => Person(side),
        "pasangan" => Pair(side),
        "nomor" => Number(side),
        "jari" => $"salam {Digits[side.Number ?? 1]} jari",
        "slogan" => Title(dice.Pick(side.Words.SlogansFor)),
        "tagar" => Tag(dice.Pick(side.Words.SlogansFor)),
        "akun" => "@" + dice.Pick(side.Words.Accounts),
        "relawan" => Title(dice.Pick(side.Words.Fans)),
        "lawan" => dice.Chance(50) ? Person(_other) : Pair(_other),
        "nomorlawan" => Number(_other),
        "semua" => Everybody(),
        _ => null,
    };

    private string Person(Side of) => Title(dice.Pick(of.Words.Candidates));

    private string Pair(Side of) => of.Words.Pair.Count == 0 || dice.Chance(25)
        ? of.Name
        : dice.Pick(of.Words.Pair) is var pair && pair.Contains(' ', StringComparison.Ordinal) ? Title(pair).Replace(' ', '-') : pair.ToUpperInvariant();

    private string Number(Side of) => of.Number is { } number && number < Digits.Length
        ? string.Format(CultureInfo.InvariantCulture, dice.Pick(NumberForms), number, Digits[number])
        : "bakal calon kita";

    private string Everybody()
    {
        string[] names = [.. sides.Select(of => dice.Chance(60) ? Pair(of) : of.Name)];
        return $"{string.Join(", ", names[..^1])} dan {names[^1]}";
    }

    private static string Title(string name) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name);

    private static string Tag(string slogan) => "#" + Title(slogan).Replace(" ", "", StringComparison.Ordinal);
}
