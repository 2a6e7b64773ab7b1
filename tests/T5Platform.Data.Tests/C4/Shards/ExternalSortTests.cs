using T5Platform.Data.C4.Shards;
using T5Platform.Data.Randomness;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.C4.Shards;

[Trait("speed", "unit")]
public sealed class ExternalSortTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private static Entry[] Entries(int count)
    {
        var random = new RandomStream(1, RandomPurpose.Noise, 0, 0, 0);
        return [.. Enumerable.Range(0, count).Select(i => new Entry((UInt128)(ulong)random.NextInt(50), (ulong)random.NextInt(5), new PagePlace(random.NextInt(4), i)))];
    }

    [Theory]
    [InlineData(7)]
    [InlineData(1000)]
    public void Sorted_AnyMemory_TheSameOrder(int inMemory)
    {
        var entries = Entries(500);
        using var sort = new ExternalSort(inMemory);
        foreach (var entry in entries) sort.Add(entry);
        Assert.Equal(entries.Order(), sort.Sorted());
    }

    [Fact]
    public void Partitions_AreReadAlone()
    {
        var path = Path.Combine(_directory.Path, "x");
        var entries = Entries(300).Order().ToArray();
        EntryFile.Write(path, entries, 5, static entry => (int)(entry.Key / 10));
        for (var part = 0; part < 5; part++)
            Assert.Equal(entries.Where(entry => (int)(entry.Key / 10) == part), EntryFile.Read(path, new(part, 5)));
        Assert.Throws<InvalidDataException>(() => EntryFile.Read(path, new(0, 4)).Count());
        File.WriteAllBytes(path, [1, 2]);
        Assert.Throws<InvalidDataException>(() => EntryFile.Read(path, new(0, 5)).Count());
    }

    [Fact]
    public void WholeFile_WriterFails_NothingIsLeft()
    {
        Assert.Throws<InvalidOperationException>(() => WholeFile.Write(Path.Combine(_directory.Path, "y"), static _ => throw new InvalidOperationException()));
        Assert.Empty(Directory.EnumerateFiles(_directory.Path));
    }

    [Theory]
    [InlineData("17/5600", true)]
    [InlineData("3/3", false)]
    [InlineData("-1/3", false)]
    [InlineData("3", false)]
    [InlineData("a/3", false)]
    public void ShardNumber_Parse(string text, bool valid) => Assert.Equal(valid, ShardNumber.Parse(text) is not null);

    [Fact]
    public void ShardNumber_Name() => Assert.Equal("00017-of-05600", new ShardNumber(17, 5600).ToString());
}
