using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using T5Platform.Blobs;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Imports;
using T5Platform.Storage.Imports;
using T5Platform.Tests.Shared.Checkpoints;

namespace T5Platform.Storage.Tests.Imports;

[Trait("speed", "unit")]
public sealed class ImportStoreTests : IDisposable
{
    private static readonly ImportName Name = ImportName.TryParse("t5-test")!.Value;

    private readonly string _root = Directory.CreateTempSubdirectory("t5-imports-").FullName;
    private readonly ImportStore _store;

    public ImportStoreTests() => _store = new(new DirectoryBlobStore(_root), TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Import_InReleasedForm_IsThereWithItsHashes()
    {
        var checkpoint = ForeignCheckpoint.Sound().AsReleased();
        var manifest = Assert.IsType<ImportOutcome.Imported>(await Import(checkpoint)).Manifest;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(checkpoint.Weights())), manifest.WeightsSha256);
        Assert.Equal(checkpoint.Form, manifest.Network);
        Assert.Equal(["decoder.block.0.layer.1.EncDecAttention.relative_attention_bias.weight"], manifest.Unused);
        Assert.Equal(["config.json", "manifest.json", "model.safetensors"], Files());
        Assert.Equal(checkpoint.Weights(), await File.ReadAllBytesAsync(Path.Combine(_root, "imports", "t5-test", "model.safetensors"), Cancellation));
        Assert.Equal("t5-test", Assert.Single(await _store.List(Cancellation)).Name);
    }

    [Fact]
    public async Task Import_SameBytesAgain_ChangesNothing_AndOthersAreRefused()
    {
        var first = Assert.IsType<ImportOutcome.Imported>(await Import(ForeignCheckpoint.Sound())).Manifest;
        var again = Assert.IsType<ImportOutcome.Unchanged>(await Import(ForeignCheckpoint.Sound())).Manifest;
        Assert.Equal(first.ImportedAt, again.ImportedAt);
        Assert.Equal("name-taken", Assert.IsType<ImportOutcome.Refused>(await Import(ForeignCheckpoint.Sound() with { Seed = 2 })).Code);
        Assert.Equal("name-taken", Assert.IsType<ImportOutcome.Refused>(await Import(ForeignCheckpoint.Sound() with { Config = ForeignCheckpoint.Sound().Config + " " })).Code);
        Assert.Equal(first.WeightsSha256, (await _store.Find(Name, Cancellation))!.WeightsSha256);
    }

    [Fact]
    public async Task Import_Unsound_NamesEveryProblemAndLeavesNothing()
    {
        var unsound = Assert.IsType<ImportOutcome.Unsound>(await Import(ForeignCheckpoint.Sound().Without("shared.weight").With("encoder.final_layer_norm.weight", 3)));
        Assert.Equal(2, unsound.Problems.Count);
        Assert.Contains("'shared.weight' is missing.", unsound.Problems.Select(static problem => problem.Message));
        Assert.Empty(Files());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(-1_000_000)]
    public async Task Import_FileCutOffOrTooLong_IsRefusedAndLeavesNothing(int more)
    {
        var sound = ForeignCheckpoint.Sound().Weights();
        byte[] bytes = more > 0 ? [.. sound, .. new byte[more]] : sound[..Math.Max(4, sound.Length + more)];
        var outcome = await _store.Import(Name, ForeignCheckpoint.Sound().ConfigBytes, new MemoryStream(bytes), Cancellation);
        Assert.Contains("no sound safetensors file", Assert.Single(Assert.IsType<ImportOutcome.Unsound>(outcome).Problems).Message, StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Import_BrokenOff_LeavesNothing_AndCanBeTriedAgain()
    {
        var broken = new BrokenStream(ForeignCheckpoint.Sound().Weights());
        await Assert.ThrowsAsync<IOException>(() => _store.Import(Name, ForeignCheckpoint.Sound().ConfigBytes, broken, Cancellation));
        Assert.Empty(Files());
        Assert.IsType<ImportOutcome.Imported>(await Import(ForeignCheckpoint.Sound()));
    }

    [Fact]
    public async Task Delete_WhatIsThere_LeavesNothing()
    {
        await Import(ForeignCheckpoint.Sound());
        Assert.True(await _store.Delete(Name, Cancellation));
        Assert.False(await _store.Delete(Name, Cancellation));
        Assert.Empty(Files());
        Assert.Empty(await _store.List(Cancellation));
    }

    [Fact]
    public async Task Find_DamagedManifest_IsNone_AndImportingAgainMendsIt()
    {
        await Import(ForeignCheckpoint.Sound());
        await File.WriteAllTextAsync(Path.Combine(_root, "imports", "t5-test", "manifest.json"), "{}", Cancellation);
        Assert.Null(await _store.Find(Name, Cancellation));
        Assert.IsType<ImportOutcome.Imported>(await Import(ForeignCheckpoint.Sound()));
    }

    /// <summary>Networks that Hugging Face's library wrote.</summary>
    [Theory]
    [InlineData("model_v10_tiny")]
    [InlineData("model_v11_tiny")]
    public async Task Import_Golden_IsThere(string golden)
    {
        var folder = Path.Combine(Shared(), "conformance", "goldens", golden);
        Assert.SkipUnless(Directory.Exists(folder), $"The golden '{golden}' is absent: set T5_SHARED to the folder that holds conformance/goldens.");
        using var meta = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "meta.json"), Cancellation));
        var config = Encoding.UTF8.GetBytes(meta.RootElement.GetProperty("config").GetRawText());
        await using var weights = File.OpenRead(Path.Combine(folder, "weights.safetensors"));
        var outcome = await _store.Import(Name, config, weights, Cancellation);
        Assert.True(outcome is ImportOutcome.Imported, string.Join(' ', (outcome as ImportOutcome.Unsound)?.Problems ?? []));
        Assert.Equal(weights.Length, (await _store.Find(Name, Cancellation))!.Files[0].Bytes);
    }

    private Task<ImportOutcome> Import(ForeignCheckpoint checkpoint) =>
        _store.Import(Name, checkpoint.ConfigBytes, new MemoryStream(checkpoint.Weights()), Cancellation);

    private string?[] Files() => [.. Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal)];

    private static string Shared()
    {
        if (Environment.GetEnvironmentVariable("T5_SHARED") is { Length: > 0 } set) return set;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "T5Platform.sln"))) return Path.Combine(folder.Parent!.FullName, "shared");
        return "shared";
    }

    /// <summary>A connection that breaks before the end.</summary>
    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Position > Length - 64
            ? throw new IOException("The connection broke.")
            : base.ReadAsync(buffer[..(int)Math.Min(buffer.Length, Math.Max(1, Length - 32 - Position))], cancellationToken);
    }
}
