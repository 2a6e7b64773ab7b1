using T5Platform.Blobs;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Shards;
using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Tests.Checkpoints;

[Trait("speed", "unit")]
public sealed class CheckpointStoreTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("t5-checkpoints-").FullName;
    private readonly CheckpointStore _store;

    public CheckpointStoreTests() => _store = new(new DirectoryBlobStore(_root), TimeProvider.System);

    public static MatrixTheoryData<string, int> Damages { get; } =
        new(["model.safetensors", "optimizer.safetensors", "config.json", "manifest.json"], [-1, 0, 7, int.MaxValue]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Open_WhatWasWritten_GivesTheSameBits()
    {
        var manifest = await Write();
        var sound = Assert.IsType<CheckpointReading.Sound>(await _store.OpenAsync(Reference(manifest), Cancellation));
        var weights = await sound.Checkpoint.ReadWeightsAsync(cancellation: Cancellation);
        Assert.Equal(["a.weight", "shared.weight"], weights.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([1.5f, float.MinValue, float.Epsilon, -0f], weights["shared.weight"].data<float>().ToArray());
        Assert.Equal([2, 2], weights["shared.weight"].shape);
        Assert.Equal(20, (await sound.Checkpoint.ReadOptimizerStateAsync(cancellation: Cancellation))["step"].item<long>());
        Assert.Equal($"runs/{manifest.Run}/g3-step20/manifest.json", manifest.Path);
        Assert.Equal(manifest with { Files = [] }, sound.Checkpoint.Manifest with { Files = [] });
    }

    [Fact]
    public async Task Write_SameTensorsInAnotherOrder_GivesTheSameHash()
    {
        var first = await Write();
        var second = await _store.WriteAsync(Content() with { Weights = [.. Content().Weights.Reverse()], Step = 40 }, Cancellation);
        Assert.Equal(first.WeightsSha256, second.WeightsSha256);
        Assert.Equal(first.Files[0].Sha256, first.WeightsSha256);
    }

    [Theory]
    [InlineData("model.safetensors")]
    [InlineData("optimizer.safetensors")]
    [InlineData("config.json")]
    [InlineData("manifest.json")]
    public async Task Open_AnyByteFlipped_IsRefusedByTheFilesName(string name)
    {
        var manifest = await Write();
        var file = Path.Combine(_root, Path.GetDirectoryName(manifest.Path)!, name);
        var bytes = await File.ReadAllBytesAsync(file, Cancellation);
        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 1;
            await File.WriteAllBytesAsync(file, damaged, Cancellation);
            var refused = Assert.IsType<CheckpointReading.Refused>(await _store.OpenAsync(Reference(manifest), Cancellation));
            Assert.EndsWith(name, refused.Fact.File, StringComparison.Ordinal);
            Assert.Equal(manifest.Id, refused.Fact.Checkpoint);
        }
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Open_FileCutOffEmptyOrMissing_IsRefusedByItsName(string name, int keep)
    {
        var manifest = await Write();
        var file = Path.Combine(_root, Path.GetDirectoryName(manifest.Path)!, name);
        var bytes = await File.ReadAllBytesAsync(file, Cancellation);
        File.Delete(file);
        if (keep >= 0) await File.WriteAllBytesAsync(file, bytes[..Math.Min(keep, bytes.Length - 1)], Cancellation);
        var refused = Assert.IsType<CheckpointReading.Refused>(await _store.OpenAsync(Reference(manifest), Cancellation));
        Assert.EndsWith(name, refused.Fact.File, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Fact.Sentence);
    }

    [Fact]
    public async Task Open_AnotherCheckpointsManifest_IsRefused()
    {
        var manifest = await Write();
        var reading = await _store.OpenAsync(Reference(manifest) with { Step = 21 }, Cancellation);
        Assert.Contains("step 20", Assert.IsType<CheckpointReading.Refused>(reading).Fact.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_PathThatLeavesTheStore_IsRefused() => Assert.IsType<CheckpointReading.Refused>(await _store.OpenAsync(
        new CheckpointReference { Id = default, ManifestPath = "../../etc/passwd", Step = 0 }, Cancellation));

    private Task<CheckpointManifest> Write() => _store.WriteAsync(Content(), Cancellation);

    private static CheckpointReference Reference(CheckpointManifest manifest) =>
        new() { Id = manifest.Id, ManifestPath = manifest.Path, Step = manifest.Step };

    private static CheckpointContent Content() => new()
    {
        Run = new RunId(Guid.Parse("11111111222233334444555555555555")),
        Generation = new Generation(3),
        Step = 20,
        Final = false,
        Config = "{}\n",
        Weights = [new("shared.weight", tensor(new[,] { { 1.5f, float.MinValue }, { float.Epsilon, -0f } })), new("a.weight", arange(3, ScalarType.Float32))],
        OptimizerState = [new("step", tensor(new[] { 20L })), new("a.weight#v", ones(3))],
    };
}
