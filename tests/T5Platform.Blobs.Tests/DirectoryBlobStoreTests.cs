using System.Text;

namespace T5Platform.Blobs.Tests;

[Trait("speed", "unit")]
public sealed class DirectoryBlobStoreTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("t5-blobs-").FullName;

    private DirectoryBlobStore Store => new(_root);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Write_ThenOpenRead_GivesTheBytes()
    {
        await Put("runs/x/model", "hello");
        Assert.Equal("hello", await Get("runs/x/model"));
        Assert.True(await Store.ExistsAsync(BlobPath.Parse("runs/x/model"), Cancellation));
    }

    [Fact]
    public async Task Write_OverAnExistingBlob_ReplacesItWhole()
    {
        await Put("a", "a long first text");
        await Put("a", "short");
        Assert.Equal("short", await Get("a"));
    }

    [Fact]
    public async Task Write_ThatThrowsHalfWay_LeavesTheOldBlobAndNoOther()
    {
        await Put("a", "old");
        await Assert.ThrowsAsync<InvalidDataException>(() => Store.WriteAsync(BlobPath.Parse("a"), async (stream, token) =>
        {
            await stream.WriteAsync("half"u8.ToArray(), token);
            throw new InvalidDataException("the source broke");
        }, Cancellation));
        Assert.Equal("old", await Get("a"));
        Assert.Single(Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public async Task Write_WhileItGoesOn_IsNotVisible()
    {
        await Store.WriteAsync(BlobPath.Parse("a"), async (stream, token) =>
        {
            await stream.WriteAsync("x"u8.ToArray(), token);
            await stream.FlushAsync(token);
            Assert.False(await Store.ExistsAsync(BlobPath.Parse("a"), token));
            Assert.Empty(await Listed(null));
        }, Cancellation);
        Assert.Single(await Listed(null));
    }

    [Fact]
    public async Task OpenRead_NoSuchBlob_NamesIt()
    {
        var missing = await Assert.ThrowsAsync<BlobNotFoundException>(() => Get("no/such"));
        Assert.Equal("no/such", missing.Path.Value);
    }

    [Fact]
    public async Task List_Folder_GivesWhatLiesBelowInOrder()
    {
        await Put("b/2", "22");
        await Put("b/1/x", "1");
        await Put("a", "");
        await Put("bb", "");
        Assert.Equal([("b/1/x", 1L), ("b/2", 2L)], await Listed("b"));
        Assert.Equal(["a", "b/1/x", "b/2", "bb"], (await Listed(null)).Select(entry => entry.Path));
        Assert.Empty(await Listed("none"));
    }

    [Fact]
    public async Task Delete_SaysWhetherThereWasOne()
    {
        await Put("a", "x");
        Assert.True(await Store.DeleteAsync(BlobPath.Parse("a"), Cancellation));
        Assert.False(await Store.DeleteAsync(BlobPath.Parse("a"), Cancellation));
        Assert.False(await Store.ExistsAsync(BlobPath.Parse("a"), Cancellation));
    }

    [Fact]
    public async Task Write_ManyWritersOfOneBlob_OneOfThemWinsWhole()
    {
        var texts = Enumerable.Range(0, 16).Select(i => new string((char)('a' + i), 100_000)).ToArray();
        await Task.WhenAll(texts.Select(text => Task.Run(() => Put("contended", text))));
        Assert.Contains(await Get("contended"), texts);
        Assert.Single(await Listed(null));
    }

    private Task Put(string path, string text) => Store.WriteAsync(
        BlobPath.Parse(path), (stream, token) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), token).AsTask(), Cancellation);

    private async Task<string> Get(string path)
    {
        using var reader = new StreamReader(await Store.OpenReadAsync(BlobPath.Parse(path), Cancellation));
        return await reader.ReadToEndAsync(Cancellation);
    }

    private async Task<List<(string Path, long Bytes)>> Listed(string? folder)
    {
        var entries = new List<(string, long)>();
        await foreach (var entry in Store.ListAsync(folder is null ? null : BlobPath.Parse(folder), Cancellation))
            entries.Add((entry.Path.Value, entry.Bytes));
        return entries;
    }
}
