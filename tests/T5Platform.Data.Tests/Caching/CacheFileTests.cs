using T5Platform.Data.Caching;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Caching;

[Trait("speed", "unit")]
public sealed class CacheFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private int _builds;

    private string Path => System.IO.Path.Combine(_directory.Path, "deep", "numbers.t5cache");

    public void Dispose() => _directory.Dispose();

    private CacheFile Open() => CacheFile.OpenOrBuild(
        Path,
        stream =>
        {
            Interlocked.Increment(ref _builds);
            stream.Write([1, 0, 0, 0, 2, 0, 0, 0]);
        },
        TimeProvider.System);

    [Fact]
    public void OpenOrBuild_SecondTime_ReadsWhatTheFirstWrote()
    {
        Open();
        var file = Open();
        Assert.Equal((8, 1, 2, 1), (file.Length, file.Read<int>(0), file.Read<int>(4), _builds));
    }

    [Fact]
    public void OpenOrBuild_AnyFlippedByte_IsNoticedAndBuiltAgain()
    {
        Open();
        var whole = File.ReadAllBytes(Path);
        foreach (var at in new[] { 0, 9, 20, 64, 71 })
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 1;
            File.WriteAllBytes(Path, damaged);
            _builds = 0;
            Assert.Equal((1, 1), (Open().Read<int>(0), _builds));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(70)]
    public void OpenOrBuild_CutFile_IsBuiltAgain(int length)
    {
        Open();
        File.WriteAllBytes(Path, File.ReadAllBytes(Path)[..length]);
        Assert.Equal((2, 2), (Open().Read<int>(4), _builds));
    }

    [Fact]
    public async Task OpenOrBuild_ManyAtOnce_BuildOnce()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Open, TestContext.Current.CancellationToken)));
        Assert.All(files, file => Assert.Equal(2, file.Read<int>(4)));
        Assert.Equal(1, _builds);
    }

    [Fact]
    public void OpenOrBuild_WriterFails_LeavesNothingThatLooksWhole()
    {
        Assert.Throws<InvalidOperationException>(() => CacheFile.OpenOrBuild(
            Path, _ => throw new InvalidOperationException("no input"), TimeProvider.System));
        Assert.False(File.Exists(Path));
        Assert.Equal(1, Open().Read<int>(0));
    }

    [Fact]
    public void Read_OfALargeFile_ChecksWhatItTouches_AndRemovesWhatIsDamaged()
    {
        CacheFile Large() => CacheFile.OpenOrBuild(
            Path,
            stream =>
            {
                _builds++;
                for (var chunk = 0; chunk < 40; chunk++) stream.Write(Enumerable.Repeat((byte)chunk, 1 << 20).ToArray());
                stream.Write([7]);
            },
            TimeProvider.System);
        Large();
        using (var file = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Position = 64 + (20L << 20) + 5;
            file.WriteByte(99);
        }

        var damaged = Large();
        Assert.Equal((1, 19, 7), (_builds, damaged.Read<byte>((20 << 20) - 1), damaged.Read<byte>(40 << 20)));
        Assert.Contains($"damaged behind byte {64 + (20 << 20)}", Assert.Throws<IOException>(() => damaged.Read((19 << 20) + 1, new byte[1 << 20])).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path));
        Assert.Equal((20, 2), (Large().Read<byte>(20 << 20), _builds));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    [InlineData(8)]
    public void Read_BeyondThePayload_IsRefused(long offset)
    {
        var file = Open();
        Assert.Throws<ArgumentOutOfRangeException>(() => file.Read<int>(offset));
    }
}
