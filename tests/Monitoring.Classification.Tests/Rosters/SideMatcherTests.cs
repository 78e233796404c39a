using Monitoring.Classification.Rosters;
using Monitoring.Classification.Tests.MustNotFlag;
using Monitoring.Classification.Text;

namespace Monitoring.Classification.Tests.Rosters;

public class SideMatcherTests
{
    [Theory]
    [InlineData("Dukung Anies Baswedan", "candidate pilpres-2024/1")]
    [InlineData("dukung ANIES!!!", "candidate pilpres-2024/1")]
    [InlineData("muhaimim memang oke", "candidate pilpres-2024/1")]
    [InlineData("prabovo presiden kita", "candidate pilpres-2024/2")]
    [InlineData("pr4bowo saja", "candidate pilpres-2024/2")]
    [InlineData("#PrabowoGibran", "pair pilpres-2024/2")]
    [InlineData("prabowogibran satu", "pair pilpres-2024/2")]
    [InlineData("AMIN untuk Indonesia", "pair pilpres-2024/1")]
    [InlineData("@ganjarpranowo semangat", "account pilpres-2024/3")]
    [InlineData("relawan ganjar bergerak", "fan pilpres-2024/3")]
    public void A_name_is_found_however_it_is_written(string text, string named) =>
        Named.In(text, "6271", Named.Pilpres2024).ShouldBe([named]);

    [Theory]
    [InlineData("coblos nomor urut 2", 2)]
    [InlineData("coblos no dua ya", 2)]
    [InlineData("paslon 02 menang", 2)]
    [InlineData("pilih nomer 3 aja", 3)]
    [InlineData("#02Menang", 2)]
    [InlineData("Asal bukan 01, titik.", 1)]
    [InlineData("kampanye damai salam 2 jari", 2)]
    [InlineData("coblos nomor 2️⃣", 2)]
    public void A_number_in_a_voting_context_is_a_side(string text, int side) =>
        Named.In(text, "6271", Named.Pilpres2024).ShouldBe([$"number pilpres-2024/{side}"]);

    [Theory]
    [InlineData("Sudah nyoblos di TPS 02 Kelurahan Langkai, jari ungu!")]
    [InlineData("Antri di TPS 01 dengan pak RT 03")]
    [InlineData("Nomor antrean 03 silakan ke loket 2.")]
    [InlineData("Dua anak cukup, salam dua jari dari penyuluh KB")]
    [InlineData("Timnas menang 2-0")]
    [InlineData("Peserta nomor dada 02 juara lari")]
    [InlineData("Rapat pukul 02.30 di lantai 3")]
    [InlineData("Jaga nomor 2 di koridor B")]
    [InlineData("Menang dua gim langsung, gaskeun ke final!")]
    public void A_number_of_anything_else_names_nobody(string text) =>
        Named.In(text, "6271", Named.Pilpres2024).ShouldBeEmpty();

    [Theory]
    [InlineData("Penandatanganan PKS antara Dinas dan Unmul")]
    [InlineData("Truk antre panjang di depan PKS sejak subuh, panen raya sawit.")]
    [InlineData("Bayar PBB sebelum jatuh tempo")]
    [InlineData("Mengikuti PKN Tingkat II angkatan ketiga")]
    [InlineData("Skema PPP untuk jalan tol masih dikaji Bappenas.")]
    [InlineData("Ban mobil dinas cukup 33 psi, jangan kekencangan.")]
    [InlineData("Garuda Muda juara!")]
    [InlineData("Partai Demokrat AS unggul tipis di Senat")]
    [InlineData("Amin ya rabbal alamin")]
    [InlineData("Pohon beringin depan kantor tumbang")]
    [InlineData("Pembahasan APBD Perubahan dilanjutkan besok")]
    public void A_homonym_names_nobody_and_is_noticed(string text)
    {
        Named.In(ShippedClassifier.Instance.Rosters, text, "6271", Named.Pilpres2024, out var homonym).ShouldBeEmpty();
        homonym.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Ayo pilih PKS, nomor 8", "party partai/pks")]
    [InlineData("Kader banteng siap menangkan pemilu", "party partai/pdip")]
    [InlineData("Partai Buruh bersama pekerja", "party partai/buruh")]
    public void The_same_word_in_a_political_post_is_the_party(string text, string named) =>
        Named.In(text, "6271", Named.Pilpres2024).ShouldContain(named);

    [Fact]
    public void A_person_is_a_side_only_while_a_contest_is_in_force()
    {
        Named.In("Prabowo hadir", "6271", Named.Pilpres2024).ShouldBe(["candidate pilpres-2024/2"]);
        Named.In("Prabowo hadir", "6271", Named.BetweenElections).ShouldBe(["figure -"]);
    }

    [Fact]
    public void A_contest_is_in_force_only_in_its_own_region()
    {
        Named.In("coblos paslon 1 Harun Wirasena", "9901", Named.Contoh2026).ShouldBe(["number contoh-2026/1", "candidate contoh-2026/1"]);
        Named.In("coblos paslon 1 Harun Wirasena", "6271", Named.Contoh2026).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_is_also_an_ordinary_one_needs_another_sign_of_the_election()
    {
        Named.In("Selamat ulang tahun Harun", "9901", Named.Contoh2026).ShouldBeEmpty();
        Named.In("Harun, paslon pilihan kami", "9901", Named.Contoh2026).ShouldContain("candidate contoh-2026/1");
        Named.In("Kisah Nabi Harun untuk kampanye literasi", "9901", Named.Contoh2026).ShouldBeEmpty();
    }

    [Fact]
    public void An_address_of_respect_is_nobodys_name() =>
        Named.In("Terima kasih bapak, pak lurah, dan abah", "6271", Named.Pilpres2024).ShouldBeEmpty();

    [Fact]
    public void A_warm_matcher_takes_no_memory()
    {
        var text = new ReadText();
        text.Load("Ayo coblos nomor urut 2, Prabowo Gibran menang satu putaran! #02Menang bersama PKS");
        var matcher = ShippedClassifier.Instance.Rosters.MatcherFor("00", Named.Pilpres2024);
        var matches = new SideMatch[text.Tokens.Length];
        matcher.Match(text, matches, out _);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
        {
            matcher.Match(text, matches, out _);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
