using Monitoring.Contracts.Posts;

namespace Monitoring.Contracts.Tests.Posts;

public sealed class PostIdTests
{
    [Fact]
    public void The_version_changes_with_every_field_that_a_reader_sees()
    {
        var plain = new PostContent { Text = "halo" };
        PostContent[] others =
        [
            plain with { Text = "halo!" },
            plain with { Title = "judul" },
            plain with { AltTexts = ["foto"] },
            plain with { QuotedText = "kutipan" },
            plain with { QuotedAuthor = "seseorang" },
            plain with { Links = [new("https://contoh.test/")] },
            plain with { Links = [new("https://contoh.test/", "judul")] },
        ];

        others.Append(plain).Select(PostId.VersionOf).Distinct().Count().ShouldBe(others.Length + 1);
        PostId.VersionOf(plain).ShouldBe(PostId.VersionOf(new PostContent { Text = "halo" }));
    }

    [Fact]
    public void Moving_a_word_from_one_field_to_the_next_changes_the_version() =>
        PostId.VersionOf(new PostContent { Title = "ab", Text = "c" })
            .ShouldNotBe(PostId.VersionOf(new PostContent { Title = "a", Text = "bc" }));

    [Fact]
    public void The_flag_id_is_the_same_on_every_machine() =>
        PostId.FlagIdOf("replay:1", "0123456789abcdef").ShouldBe(PostId.FlagIdOf("replay:1", "0123456789abcdef"));
}
