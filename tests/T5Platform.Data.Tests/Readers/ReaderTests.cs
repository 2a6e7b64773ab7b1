using System.IO.Compression;
using System.Text;
using T5Platform.Data.Readers;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Readers;

[Trait("speed", "unit")]
public sealed class ReaderTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private string Packed(string name, string content)
    {
        var path = _directory.File(name, "");
        using var stream = new GZipStream(File.Create(path), CompressionMode.Compress);
        stream.Write(Encoding.UTF8.GetBytes(content));
        return path;
    }

    [Theory]
    [InlineData("a\nb\n", new[] { "a", "b" })]
    [InlineData("a\r\nb", new[] { "a", "b" })]
    [InlineData("\ufeffa\n\nb\rc\u2028d\n", new[] { "a", "", "b\rc\u2028d" })]
    [InlineData("", new string[0])]
    public void TextLines_PlainOrPacked_OnlyNewlinesEndLines(string content, string[] expected)
    {
        Assert.Equal(expected, TextLines.Read(_directory.File("a.txt", content)).Select(line => line.Text));
        Assert.Equal(expected, TextLines.Read(Packed("b.txt.gz", content)).Select(line => line.Text));
    }

    [Fact]
    public void TextLines_LongerThanTheBuffer_StayWhole()
    {
        var lines = Enumerable.Range(0, 5).Select(i => new string((char)('a' + i), 20_000)).ToList();
        Assert.Equal(lines, TextLines.Read(_directory.File("a.txt", string.Join("\r\n", lines))).Select(line => line.Text));
    }

    [Fact]
    public void TsvFile_Quotes_AreOrdinaryCharacters()
    {
        var path = _directory.File("a.tsv", "sentence\tlabel\n\"Not closed\t1\nIt's \"so\" \t0\n");
        Assert.Equal(["1|\"Not closed", "0|It's \"so\" "], TsvFile.ReadNamed(path, "label", "sentence").Select(row => string.Join('|', row.Fields)));
    }

    [Fact]
    public void TsvFile_RowOfAnotherWidth_IsReportedWithFileLineAndExpectation()
    {
        var path = _directory.File("a.tsv", "sentence\tlabel\nfine\t1\nno label\n");
        var error = Assert.Throws<MalformedRowException>(() => TsvFile.ReadNamed(path, "sentence").ToList());
        Assert.Equal((path, 3), (error.File, error.Line));
        Assert.Equal($"{path}, line 3: expected 2 tab-separated fields, found 1.", error.Message);
    }

    [Fact]
    public void TsvFile_ColumnMissing_IsReportedWithTheHeader()
    {
        var path = _directory.File("a.tsv", "sentence\tlabel\n");
        var error = Assert.Throws<MalformedRowException>(() => TsvFile.ReadNamed(path, "sentence1").ToList());
        Assert.Contains("line 1: expected a header with the column sentence1, found sentence, label", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TsvRow_Label_IsReadAsNumberOrWord()
    {
        var row = new TsvRow("a.tsv", 7, ["1", "negative", "2"]);
        Assert.Equal("positive", row.Label(0, "negative", "positive"));
        Assert.Equal("negative", row.Label(1, "negative", "positive"));
        var error = Assert.Throws<MalformedRowException>(() => row.Label(2, "negative", "positive"));
        Assert.Equal("a.tsv, line 7: expected a label among negative, positive, found '2'.", error.Message);
    }

    [Fact]
    public void JsonLines_Field_IsRead() =>
        Assert.Equal(["a\n\"b\"", "ü"], JsonLines.Read(Packed("a.jsonl.gz", "{\"text\":\"a\\n\\\"b\\\"\",\"id\":1}\n\n{\"id\":2,\"text\":\"\\u00fc\"}\n"), "text"));

    [Theory]
    [InlineData("{\"text\":")]
    [InlineData("[1]")]
    [InlineData("{\"title\":\"a\"}")]
    [InlineData("{\"text\":5}")]
    [InlineData("{\"other\":\"a very long line that would make the message unreadable if all of it were quoted\"}")]
    public void JsonLines_Malformed_IsReportedWithFileAndLine(string line)
    {
        var path = _directory.File("a.jsonl", "{\"text\":\"fine\"}\n" + line + "\n");
        var error = Assert.Throws<MalformedRowException>(() => JsonLines.Read(path, "text").ToList());
        Assert.Contains($"{path}, line 2: expected ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PlainText_BlankLines_SetDocumentsApart() =>
        Assert.Equal(["a\nb", "c"], PlainText.Read(_directory.File("a.txt", "\n\na\nb\n \n\nc")));

    [Fact]
    public void DataFiles_PackedSibling_IsFound()
    {
        Packed("glue/a.tsv.gz", "x");
        Assert.EndsWith("a.tsv.gz", DataFiles.Find(_directory.Path, "glue/a.tsv"), StringComparison.Ordinal);
    }

    [Fact]
    public void DataFiles_Missing_SaysWhatWasLookedFor()
    {
        Assert.Contains("b.tsv.gz", Assert.Throws<DataNotFoundException>(() => DataFiles.Find(_directory.Path, "b.tsv")).Message, StringComparison.Ordinal);
        Assert.Contains("no data directory is set", Assert.Throws<DataNotFoundException>(() => DataFiles.Find(null, "b.tsv")).Message, StringComparison.Ordinal);
        Assert.Contains("outside the data directory", Assert.Throws<DataNotFoundException>(() => DataFiles.Find(_directory.Path, "../b.tsv")).Message, StringComparison.Ordinal);
    }
}
