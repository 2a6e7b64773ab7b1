using T5Platform.Blobs;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Imports;
using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;
using T5Platform.Training.Checkpoints;
using T5Platform.Training.Tests.Loop;
using static TorchSharp.torch;

namespace T5Platform.Training.Tests.Interchange;

/// <summary>Real trainings that begin from an imported checkpoint.</summary>
[Trait("speed", "integration")]
[Collection(SmallRun.OneAtATime)]
public sealed class BeginningFromImportTests : IDisposable
{
    private readonly SmallRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Checkpoint_OfATraining_HasTheNetworksConfig()
    {
        var manifest = _run.Train(SmallRun.Spec(1));
        Assert.Equal(["model.safetensors", "optimizer.safetensors", "config.json"], manifest.Files.Select(static file => file.Name));
        var form = HuggingFaceConfig.Read(File.ReadAllText(Beside(manifest, "config.json"))).Network;
        Assert.Equal(new NetworkForm { Model = SmallRun.Spec().Model, VocabularyRows = 384 }, form);
    }

    [Fact]
    public void Run_FromAnExportedAndImportedRun_HasTheBitsOfOneThatBeginsFromTheRunItself()
    {
        var pretrained = _run.Train(SmallRun.Spec(3));
        File.Copy(Beside(pretrained, "model.safetensors"), Import("mine"));
        Seal("mine");
        var (direct, losses) = (_run.Train(SmallRun.Spec(4), initialFrom: pretrained), _run.Losses);
        var imported = _run.Train(SmallRun.Spec(4) with { InitialCheckpoint = "mine" });
        Assert.Equal(losses, _run.Losses);
        Assert.Equal(direct.WeightsSha256, imported.WeightsSha256);
    }

    [Theory]
    [InlineData(ScalarType.Float16)]
    [InlineData(ScalarType.BFloat16)]
    public void Run_FromNarrowNumbers_Aliases_OtherPadding_AndAnUnusedKey_WidensWhatIsThere(ScalarType type)
    {
        var pretrained = _run.Train(SmallRun.Spec(2));
        using var scope = NewDisposeScope();
        Dictionary<string, Tensor> weights;
        using (var file = File.OpenRead(Beside(pretrained, "model.safetensors"))) weights = SafetensorsFile.Read(file, file.Length).ToDictionary();
        var whole = weights["shared.weight"];
        weights.Remove("shared.weight");
        weights["encoder.embed_tokens.weight"] = cat([whole, ones(128, 32)]);
        weights["lm_head.weight"] = weights["encoder.embed_tokens.weight"];
        weights["decoder.block.0.layer.1.EncDecAttention.relative_attention_bias.weight"] = ones(32, 2);
        using (var file = File.Create(Import("narrow"))) SafetensorsFile.Write(file, weights.Select(each => new NamedTensor(each.Key, each.Value.to_type(type))));
        Seal("narrow");

        // A rate of next to nothing: the weights after a step are those before it.
        var begun = _run.Weights(_run.Train(SmallRun.Spec(1) with { InitialCheckpoint = "narrow", Optimizer = new() { Schedule = LearningRateSchedule.Constant, LearningRate = 1e-30f } }));
        Assert.Equal(whole.to_type(type).to_type(ScalarType.Float32).bytes.ToArray(), begun["shared.weight"]);
        Assert.Equal(weights["encoder.final_layer_norm.weight"].to_type(type).to_type(ScalarType.Float32).bytes.ToArray(), begun["encoder.final_layer_norm.weight"]);
    }

    [Fact]
    public void Run_FromAnImportThatIsMissingOrDamaged_IsRefusedByName()
    {
        var spec = SmallRun.Spec(1) with { InitialCheckpoint = "mine" };
        Assert.Contains("'mine'", Assert.Throws<UnusableSpecException>(() => _run.Train(spec)).Message, StringComparison.Ordinal);
        File.Copy(Beside(_run.Train(SmallRun.Spec(1)), "model.safetensors"), Import("mine"));
        Seal("mine");
        using (var file = File.OpenWrite(Path.Combine(_run.Blobs, "imports", "mine", "model.safetensors"))) file.Write("damage"u8);
        var refusal = Assert.Throws<UnusableSpecException>(() => _run.Train(spec)).Message;
        Assert.Contains("imports/mine/model.safetensors", refusal, StringComparison.Ordinal);
        Assert.Contains("SHA-256", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FromAnImportOfAnotherNetwork_IsRefusedWithEveryDifference()
    {
        File.Copy(Beside(_run.Train(SmallRun.Spec(1)), "model.safetensors"), Import("mine"));
        Seal("mine");
        var wider = SmallRun.Spec(1) with { InitialCheckpoint = "mine", Model = SmallRun.Spec().Model with { FeedForwardWidth = 96 } };
        Assert.Contains("DenseReluDense.wi.weight' has shape [64, 32]", Assert.Throws<UnusableSpecException>(() => _run.Train(wider)).Message, StringComparison.Ordinal);
    }

    private string Beside(CheckpointManifest manifest, string name) => Path.Combine(_run.Blobs, Path.GetDirectoryName(manifest.Path)!, name);

    /// <summary>Where an import's weights lie.</summary>
    private string Import(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(_run.Blobs, "imports", name)).FullName, "model.safetensors");

    /// <summary>Writes an import's manifest.</summary>
    private void Seal(string name)
    {
        using var hashing = new HashingStream(Stream.Null);
        using (var file = File.OpenRead(Import(name))) file.CopyTo(hashing);
        File.WriteAllBytes(Path.Combine(_run.Blobs, "imports", name, "manifest.json"), SealedJson.Write(new ImportManifest
        {
            Name = name,
            ImportedAt = TimeProvider.System.GetUtcNow(),
            Network = new() { Model = SmallRun.Spec().Model, VocabularyRows = 384 },
            Files = [new() { Name = "model.safetensors", Bytes = hashing.Length, Sha256 = hashing.Sha256 }],
            Unused = [],
        }));
    }
}
