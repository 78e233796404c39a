using CsCheck;

namespace Monitoring.Classification.Tests.Text;

/// <summary>Texts as bad as they come: any UTF-16 units, lone surrogates, marks, and pieces of real posts glued together.</summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
    [
        "#", "@", "<", ">", "&amp;", "http", "https://", "www.", "ppp", "aaa", "menanggg", "m3n4ng", "2️⃣", "02", "😀", "👍🏽", "\uD83D", "\uDE00", "\u200B", "\u202E", "\u0301",
        "ﷺ", "漢字", "مرحبا", "_", "'", " ", "\n", "\0", "CoblosNomorDua", "kitabersamaselamanya", "...", "???", "\"", "٣", "ſ", "İ", "ß",
    ];

    private static readonly Gen<string> Piece = CsCheck.Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]);

    public static Gen<string> Gen { get; } = CsCheck.Gen.OneOf(
        CsCheck.Gen.Char.Array[0, 80].Select(units => new string(units)),
        Piece.Array[0, 40].Select(pieces => string.Concat(pieces)),
        CsCheck.Gen.Select(Piece, CsCheck.Gen.Int[1, 200]).Select((piece, times) => string.Concat(Enumerable.Repeat(piece, times))));
}
