using System.Text;
using Monitoring.Contracts.Watchlist;
using Monitoring.Sources.Watchlist;

namespace Monitoring.Sources.Tests.Watchlist;

/// <summary>All people, numbers and agencies here are invented.</summary>
public sealed class WatchlistFileTests : IDisposable
{
    private const string Header = "account_key,handle,url,agency,region,subject_type,attribution,nip,registered_at,opted_out";
    private const string Nip = "198001012005011001";
    private static readonly WatchlistOptions Keyed = new() { PersonKey = new string('k', 32) };
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_good_row_becomes_an_account()
    {
        var read = Read($"{Header}\nbluesky:did:plc:contoh,@guru.test,,DINDIK-99,9901,pns,verified,,2026-01-05,tidak\n");

        read.Problems.ShouldBeEmpty();
        read.Value!.Single().ShouldBe(new WatchedAccount
        {
            AccountKey = "bluesky:did:plc:contoh",
            Platform = "bluesky",
            Handle = "guru.test",
            Agency = "DINDIK-99",
            Region = "9901",
            SubjectType = SubjectType.Pns,
            Attribution = Attribution.Verified,
            RegisteredAt = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero),
        });
    }

    [Fact]
    public void Semicolons_a_byte_order_mark_and_windows_line_ends_are_welcome()
    {
        var text = "\uFEFFplatform;native_id;agency;region;subject_type;attribution;registered_at;opted_out\r\nfeed;dinas;A;00;non_asn;claimed;2026-01-05T07:00:00+07:00;ya\r\n"
            .Replace("feed;dinas", "bluesky;dinas", StringComparison.Ordinal);

        var account = Read(text).Value!.Single();

        (account.AccountKey, account.SubjectType, account.OptedOut).ShouldBe(("bluesky:dinas", SubjectType.NonAsn, true));
        account.RegisteredAt.ShouldBe(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_nip_leaves_only_its_keyed_hash()
    {
        var first = Read(Row(nip: "19800101 200501 1 001"), Keyed).Value!.Single();
        var same = Read(Row(nip: Nip), Keyed).Value!.Single();
        var otherKey = Read(Row(nip: Nip), new WatchlistOptions { PersonKey = new string('m', 32) }).Value!.Single();

        first.PersonRef.ShouldNotBeNull().Length.ShouldBe(64);
        first.PersonRef.ShouldBe(same.PersonRef);
        otherKey.PersonRef.ShouldNotBe(first.PersonRef);
        first.ToString().ShouldNotContain(Nip);
    }

    [Fact]
    public void A_nip_without_a_key_is_refused_and_not_quoted()
    {
        var problem = Read(Row(nip: Nip)).Problems.Single();

        problem.Line.ShouldBe(2);
        problem.Cure.ShouldContain("Sources:Watchlist:PersonKey");
        problem.ToString().ShouldNotContain(Nip);
    }

    [Fact]
    public void Every_error_of_the_file_is_named_by_line_with_its_cure()
    {
        var text = $"""
            {Header}
            myspace:1,,,A,62,pns,verified,,2026-01-05,
            bluesky:did:1,,,,6,pns,verified,,2026-01-05,
            bluesky:did:2,,,A,62,raja,kata,1980,5 Januari,mungkin
            feed:dinas,,bukan-alamat,A,62,office,verified,,2026-01-05,
            replay:x,,,A,62,pns,verified,,2026-01-05,
            bluesky:did:3,,,A,62,pns,verified,,2026-01-05,
            bluesky:did:3,,,A,62,pns,verified,,2026-01-05,
            bluesky:did:4,,,A,62
            """;

        var problems = Read(text, Keyed).Problems;

        problems.Select(problem => problem.Line).Distinct().ShouldBe([2, 3, 4, 5, 6, 8, 9]);
        problems.Count(problem => problem.Line == 4).ShouldBe(5);
        problems.ShouldAllBe(problem => problem.Where == "w.csv" && problem.Cure.Length > 0);
        problems.Single(problem => problem.Line == 8).What.ShouldContain("line 7");
    }

    [Fact]
    public void A_wrong_header_names_every_column_that_is_wrong()
    {
        var problems = Read("nama,handle,handle,agency\n").Problems;

        problems.Select(problem => problem.What).ShouldBe(
        [
            "'nama' is not a column of the watchlist.",
            "The column 'handle' is there more than once.",
            "The column 'region' is missing.",
            "The column 'subject_type' is missing.",
            "The column 'attribution' is missing.",
            "The column 'registered_at' is missing.",
            "Nothing names the account.",
        ]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void An_empty_file_says_what_it_must_begin_with(string text) => Read(text).Problems.Single().Cure.ShouldContain("account_key");

    [Fact]
    public void A_missing_file_is_a_problem_not_a_crash() =>
        WatchlistFile.Read(Path.Combine(_folder.Path, "tidak-ada.csv"), Keyed).Problems.Single().What.ShouldBe("The file cannot be read.");

    [Fact]
    public void An_open_quote_does_not_swallow_the_file_silently()
    {
        var text = new StringBuilder($"{Header}\nbluesky:did:1,\"guru,,A,62,pns,verified,,2026-01-05,\n");
        for (var row = 2; row < 3000; row++)
            text.Append($"bluesky:did:{row},,,A,62,pns,verified,,2026-01-05,\n");

        Read(text.ToString()).Problems.ShouldContain(problem => problem.Line == 2 && problem.Cure.Contains("double quote", StringComparison.Ordinal));
    }

    private static string Row(string nip) => $"{Header}\nbluesky:did:1,,,A,62,pns,verified,{nip},2026-01-05,\n";

    private Monitoring.Contracts.Problems.Checked<IReadOnlyList<WatchedAccount>> Read(string text, WatchlistOptions? options = null) =>
        WatchlistFile.Read(_folder.Write("w.csv", text), options ?? new WatchlistOptions());
}
