using T5Platform.Data.Caching;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Caching;

[Trait("speed", "unit")]
public sealed class TextTableTests : IDisposable
{
    private static readonly string[] Texts = ["one", "", "drei – 日本 😀", "four"];
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private TextTable Table() => new(
        CacheFile.OpenOrBuild(
            Path.Combine(_directory.Path, "texts"),
            stream =>
            {
                using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
                writer.Write(7);
                TextTable.Write(writer, Texts);
            },
            TimeProvider.System),
        4);

    [Fact]
    public void Table_Texts_ComeBackByNumber()
    {
        var table = Table();
        Assert.Equal(Texts, Enumerable.Range(0, table.Count).Select(i => table[i]));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void Table_NumberOutside_IsRefused(int index) => Assert.Throws<ArgumentOutOfRangeException>(() => Table()[index]);

    [Fact]
    public void LazyList_IsAListOfWhatIsMade()
    {
        var list = new LazyList<int>(3, i => i * i);
        Assert.Equal([0, 1, 4], list);
        Assert.Equal(4, list[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[3]);
        Assert.Equal(3, ((System.Collections.IEnumerable)list).Cast<int>().Count());
    }
}
