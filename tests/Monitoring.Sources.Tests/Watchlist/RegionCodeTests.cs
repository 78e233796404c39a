using Monitoring.Sources.Watchlist;

namespace Monitoring.Sources.Tests.Watchlist;

public sealed class RegionCodeTests
{
    [Fact]
    public void There_are_38_provinces() => RegionCode.Provinces.Count.ShouldBe(38);

    [Theory]
    [InlineData("00", true)]
    [InlineData("62", true)]
    [InlineData("6271", true)]
    [InlineData("9901", true)]
    [InlineData("20", false)]
    [InlineData("6200", false)]
    [InlineData("62.71", false)]
    [InlineData("0001", false)]
    [InlineData("6", false)]
    [InlineData("", false)]
    public void A_code_is_a_province_or_a_place_in_one(string code, bool known) => RegionCode.IsKnown(code).ShouldBe(known);
}
