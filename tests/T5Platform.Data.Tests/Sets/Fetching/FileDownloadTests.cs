using System.Security.Cryptography;
using T5Platform.Data.Sets;
using T5Platform.Data.Sets.Fetching;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Sets.Fetching;

[Trait("speed", "integration")]
public sealed class FileDownloadTests : IDisposable
{
    private const int Size = 1_000_000;

    private readonly TemporaryDirectory _directory = new();
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly byte[] _bytes = [.. Enumerable.Range(0, Size).Select(static i => (byte)(i * 7 % 251))];

    private string Target => Path.Combine(_directory.Path, "set.bin");

    private string Sha256 => Convert.ToHexStringLower(SHA256.HashData(_bytes));

    public void Dispose()
    {
        _http.Dispose();
        _directory.Dispose();
    }

    private Task<DownloadOutcome> Fetch(AServer server, string? sha256 = null, List<FetchProgress>? told = null) =>
        new FileDownload(_http, new Steadily(), told is null ? null : new Listed(told)).Run(
            new Uri(server.Address, "set.bin"), Target, new SetDownload("http://x/set.bin", Size, sha256 ?? Sha256), CancellationToken.None);

    [Fact]
    public async Task File_OfAServerThatBreaksOff_IsResumedWhereItBroke()
    {
        await using var server = new AServer { BreaksOffAfter = 300_000 };
        server.Files["/set.bin"] = _bytes;
        var told = new List<FetchProgress>();
        Assert.Equal(new DownloadOutcome.Arrived(Size, Sha256), await Fetch(server, told: told));
        Assert.Equal(_bytes, await File.ReadAllBytesAsync(Target));
        Assert.Equal([0, 300_000, 600_000, 900_000], server.Requests.Select(static request => request.From));
        Assert.Equal(new FetchProgress("set.bin", Size, Size), told[^1]);
        Assert.Equal(told.Select(static one => one.Bytes), told.Select(static one => one.Bytes).Order());
        Assert.Equal([Target], Directory.GetFiles(_directory.Path));
    }

    [Fact]
    public async Task File_OfAnEarlierCommand_GoesOn_UnlessTheServersFileIsAnother()
    {
        await using var server = new AServer();
        server.Files["/set.bin"] = _bytes;
        await File.WriteAllBytesAsync(Target + ".part", _bytes[..400_000]);
        await File.WriteAllTextAsync(Target + ".part.etag", server.ETag);
        Assert.IsType<DownloadOutcome.Arrived>(await Fetch(server));
        Assert.Equal(400_000, server.Requests.Single().From);

        await File.WriteAllBytesAsync(Target + ".part", new byte[400_000]);
        await File.WriteAllTextAsync(Target + ".part.etag", "\"older\"");
        Assert.IsType<DownloadOutcome.Arrived>(await Fetch(server));
        Assert.Equal(_bytes, await File.ReadAllBytesAsync(Target));
    }

    [Fact]
    public async Task File_WhollyHere_IsOnlyChecked()
    {
        await using var server = new AServer();
        server.Files["/set.bin"] = _bytes;
        await File.WriteAllBytesAsync(Target + ".part", _bytes);
        await File.WriteAllTextAsync(Target + ".part.etag", server.ETag);
        Assert.IsType<DownloadOutcome.Arrived>(await Fetch(server));
        Assert.Equal(_bytes, await File.ReadAllBytesAsync(Target));
    }

    [Fact]
    public async Task File_WithoutAMark_BeginsAgain_SinceNobodyKnowsWhetherItIsTheSame()
    {
        await using var server = new AServer { ETag = null };
        server.Files["/set.bin"] = _bytes;
        await File.WriteAllBytesAsync(Target + ".part", new byte[10]);
        Assert.IsType<DownloadOutcome.Arrived>(await Fetch(server));
        Assert.Equal(0, server.Requests.Single().From);
    }

    [Fact]
    public async Task File_WithOtherBytes_IsRefusedAndNotKept()
    {
        await using var server = new AServer();
        server.Files["/set.bin"] = _bytes;
        var damaged = Assert.IsType<DownloadOutcome.Damaged>(await Fetch(server, sha256: new string('0', 64)));
        Assert.Contains(Sha256, damaged.Reason, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_directory.Path));
    }

    [Fact]
    public async Task File_OfAServerThatGivesNothing_IsGivenUp_AndWhatCameIsKept()
    {
        await using var server = new AServer();
        Assert.Contains("404", Assert.IsType<DownloadOutcome.BrokeOff>(await Fetch(server)).Reason, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        server.Files["/set.bin"] = _bytes;
        server.BreaksOffAfter = 0;
        await File.WriteAllBytesAsync(Target + ".part", _bytes[..5]);
        await File.WriteAllTextAsync(Target + ".part.etag", server.ETag);
        Assert.Equal(5, Assert.IsType<DownloadOutcome.BrokeOff>(await Fetch(server)).Bytes);
    }

    private sealed class Listed(List<FetchProgress> told) : IProgress<FetchProgress>
    {
        public void Report(FetchProgress value) => told.Add(value);
    }
}
