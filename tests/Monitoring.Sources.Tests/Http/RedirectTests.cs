using Monitoring.Sources.Http;

namespace Monitoring.Sources.Tests.Http;

public sealed class RedirectTests
{
    private static readonly Uri From = new("https://contoh.example/a/b");

    [Theory]
    [InlineData("/c", "https://contoh.example/c")]
    [InlineData("c", "https://contoh.example/a/c")]
    [InlineData("//lain.example/c", "https://lain.example/c")]
    [InlineData(" https://lain.example/c ", "https://lain.example/c")]
    public void A_location_may_be_relative(string location, string next) => Redirect.Next(From, location).ShouldBe(new Uri(next));

    [Theory]
    [InlineData(null)]
    [InlineData("http://contoh.example/a/b")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://contoh.example/")]
    [InlineData("https://siapa:rahasia@contoh.example/")]
    [InlineData("https://")]
    public void A_location_that_is_not_safe_is_not_followed(string? location) => Redirect.Next(From, location).ShouldBeNull();
}
