using Monitoring.Sources.Records;

namespace Monitoring.Sources.Tests.Records;

public sealed class CsvFieldsTests
{
    [Theory]
    [InlineData("a,b,c", new[] { "a", "b", "c" })]
    [InlineData("a,,", new[] { "a", "", "" })]
    [InlineData("", new[] { "" })]
    [InlineData("\"a,b\",c", new[] { "a,b", "c" })]
    [InlineData("\"kata \"\"ini\"\"\",x", new[] { "kata \"ini\"", "x" })]
    [InlineData("\"\",x", new[] { "", "x" })]
    [InlineData("5\" pipa,x", new[] { "5\" pipa", "x" })]
    [InlineData("\"a\"b,c", new[] { "ab", "c" })]
    [InlineData("\"tidak ditutup,x", new[] { "tidak ditutup,x" })]
    [InlineData("a,\"dua\nbaris\"", new[] { "a", "dua\nbaris" })]
    public void Fields_are_split_as_spreadsheets_write_them(string record, string[] fields) => CsvFields.Split(record, ',').ShouldBe(fields);

    [Theory]
    [InlineData("id;text;time")]
    [InlineData("id\ttext\ttime")]
    [InlineData("id,text,time")]
    [InlineData("\"id\"; \"text\" ;time")]
    public void The_delimiter_is_found_in_the_header(string header) => CsvColumns.Of(header).Names.Count.ShouldBe(3);
}
