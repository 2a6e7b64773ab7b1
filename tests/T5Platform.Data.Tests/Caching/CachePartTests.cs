using T5Platform.Data.Caching;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Caching;

[Trait("speed", "unit")]
public sealed class CachePartTests : IDisposable
{
    private static readonly PartSize Size = new(4, 100);
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private CachePart Part(int number, PartSize? size = null) => new(_directory.Path, number, size ?? Size);

    private string File(int number) => Path.Combine(_directory.Path, $"{number:D8}.part");

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Read_WhatWasWritten_ComesBackAndNothingElseIsLeft(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();
        Part(3).Write(bytes);
        Assert.Equal(bytes, Part(3).Read()!.Value.ToArray());
        Assert.Equal([File(3)], Directory.GetFiles(_directory.Path));
    }

    [Fact]
    public void Read_Missing_IsNull() => Assert.Null(Part(3).Read());

    [Fact]
    public void Read_AnyFlippedByteOrCut_IsNull()
    {
        Part(3).Write([1, 2, 3]);
        var whole = System.IO.File.ReadAllBytes(File(3));
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 1;
            System.IO.File.WriteAllBytes(File(3), damaged);
            Assert.Null(Part(3).Read());
            System.IO.File.WriteAllBytes(File(3), whole[..at]);
            Assert.Null(Part(3).Read());
        }
    }

    [Fact]
    public void Read_AnotherNumberOrCut_IsNull()
    {
        Part(3).Write([1, 2, 3]);
        System.IO.File.Copy(File(3), File(4));
        Assert.Null(Part(4).Read());
        Assert.Null(Part(3, Size with { Texts = 5 }).Read());
        Assert.Null(Part(3, Size with { Characters = 101 }).Read());
    }
}
