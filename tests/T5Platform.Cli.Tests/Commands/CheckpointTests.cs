using T5Platform.Contracts.Runs;
using T5Platform.Tests.Shared.Checkpoints;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class CheckpointTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("t5-cli-checkpoint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Export_Final_WritesBothFilesWhole_AndReplacesNoneUnasked()
    {
        await using var platform = await PlatformUnderTest.Start();
        var content = ForeignCheckpoint.Sound();
        SampleStudy.In(platform).Run(SampleStudy.Pretrain, RunState.Completed, 200)
            .Checkpoint(SampleStudy.Pretrain, 100, content with { Seed = 9 }).Checkpoint(SampleStudy.Pretrain, 200, content, final: true);
        var to = Path.Combine(_folder, "new");
        var said = (await T5.Run(platform, "checkpoint", "export", SampleStudy.Pretrain, "--output", to)).IsDone();
        Assert.Equal($"The checkpoint of step 200 of '{SampleStudy.Pretrain}' is in {to}.", said.Lines[0]);
        Assert.Contains("model.safetensors: ", said.Error, StringComparison.Ordinal);
        Assert.Contains("SHA-256 verified", said.Error, StringComparison.Ordinal);
        Assert.Equal(content.Weights(), await File.ReadAllBytesAsync(Path.Combine(to, "model.safetensors")));
        Assert.Equal(content.Config, await File.ReadAllTextAsync(Path.Combine(to, "config.json")));
        Assert.Equal(2, Directory.GetFileSystemEntries(to).Length);
        (await T5.Run(platform, "checkpoint", "export", SampleStudy.Pretrain, "--output", to)).IsRefused(2, "is there already");
        // Weights of another checkpoint, in several files, must not stay beside these.
        await File.WriteAllTextAsync(Path.Combine(to, "model-00001-of-00002.safetensors"), "old");
        await File.WriteAllTextAsync(Path.Combine(to, "notes.txt"), "mine");
        (await T5.Run(platform, "checkpoint", "export", SampleStudy.Pretrain, "--step", "100", "--output", to, "--force")).IsDone();
        Assert.Equal(["config.json", "model.safetensors", "notes.txt"], Directory.EnumerateFiles(to).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.NotEqual(content.Weights(), await File.ReadAllBytesAsync(Path.Combine(to, "model.safetensors")));
    }

    [Fact]
    public async Task Export_DamagedOnTheWay_WritesNothing()
    {
        await using var platform = await PlatformUnderTest.Start();
        var content = ForeignCheckpoint.Sound();
        SampleStudy.In(platform).Run(SampleStudy.Pretrain, RunState.Completed, 200).Checkpoint(SampleStudy.Pretrain, 200, content, final: true);
        var weights = Directory.EnumerateFiles(platform.Blobs, "model.safetensors", SearchOption.AllDirectories).Single();
        var bytes = content.Weights();
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(weights, bytes);
        (await T5.Run(platform, "checkpoint", "export", SampleStudy.Pretrain, "--output", _folder)).IsRefused(1, "'model.safetensors' arrived damaged");
        await File.WriteAllBytesAsync(weights, bytes[..^1]);
        (await T5.Run(platform, "checkpoint", "export", SampleStudy.Pretrain, "--output", _folder)).IsRefused(4, "blobs-away");
        File.Delete(weights);
        (await T5.Run(platform, "checkpoint", "export", SampleStudy.Pretrain, "--output", _folder)).IsRefused(1, "no longer in the store");
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Export_WhatIsNotThere_IsSaid()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform).Run(SampleStudy.Pretrain, RunState.Running, 150).Run(SampleStudy.Baseline, RunState.Running, 3)
            .Checkpoint(SampleStudy.Pretrain, 50).Checkpoint(SampleStudy.Pretrain, 100, damage: "lost");
        (await T5.Run(platform, "checkpoint", "export", SampleStudy.Baseline, "--output", _folder)).IsRefused(1, "has no sound checkpoint yet");
        (await T5.Run(platform, "checkpoint", "export", SampleStudy.Finetune, "--output", _folder)).IsRefused(1, "has no sound checkpoint yet");
        (await T5.Run(platform, "checkpoint", "export", SampleStudy.Pretrain, "--output", _folder)).IsRefused(1, "no final checkpoint yet; there are those of step 50");
        (await T5.Run(platform, "checkpoint", "export", SampleStudy.Pretrain, "--step", "100", "--output", _folder)).IsRefused(1, "no sound checkpoint of step 100");
        (await T5.Run(platform, "checkpoint", "export", SampleStudy.Pretrain, "--step", "50", "--output", _folder)).IsRefused(1, "an older version wrote it");
    }

    [Fact]
    public async Task Import_InReleasedForm_IsListedAndCanBeDeleted()
    {
        await using var platform = await PlatformUnderTest.Start();
        ForeignCheckpoint.Sound().AsReleased().WriteTo(_folder);
        var said = (await T5.Run(platform, "checkpoint", "import", _folder, "--name", "t5-test")).IsDone();
        Assert.Contains("'t5-test' is imported: ", said.Lines[0], StringComparison.Ordinal);
        Assert.Contains("(preset test)", said.Lines[0], StringComparison.Ordinal);
        Assert.Contains("Not used: decoder.block.0.layer.1.EncDecAttention.relative_attention_bias.weight.", said.Error, StringComparison.Ordinal);
        Assert.Contains("nothing changed", (await T5.Run(platform, "checkpoint", "import", _folder, "--name", "t5-test")).IsDone().Out, StringComparison.Ordinal);
        (ForeignCheckpoint.Sound() with { Seed = 2 }).WriteTo(_folder);
        (await T5.Run(platform, "checkpoint", "import", _folder, "--name", "t5-test")).IsRefused(1, "name-taken");

        Assert.StartsWith("t5-test  test", (await T5.Run(platform, "checkpoint", "list")).IsDone().Lines[1], StringComparison.Ordinal);
        Assert.Equal(["t5-test"], (await T5.Run(platform, "checkpoint", "list", "--quiet")).IsDone().Lines);
        (await T5.Run(platform, "checkpoint", "delete", "t5-test")).IsRefused(2, "give --yes");
        (await T5.Run(platform, "checkpoint", "delete", "t5-test", "--yes")).IsDone();
        (await T5.Run(platform, "checkpoint", "delete", "t5-test", "--yes")).IsRefused(1, "not-found");
        Assert.Contains("No checkpoint is imported", (await T5.Run(platform, "checkpoint", "list")).IsDone().Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Unsound_IsRefusedHereWithEveryProblem()
    {
        var nowhere = new T5(new("http://127.0.0.1:1"));
        (await nowhere.Run("checkpoint", "import", _folder, "--name", "x")).IsRefused(2, "has no config.json");
        ForeignCheckpoint.Sound().Without("shared.weight").With("encoder.final_layer_norm.weight", 3).WriteTo(_folder);
        var said = (await nowhere.Run("checkpoint", "import", _folder, "--name", "x")).IsRefused(2, "model.safetensors: 'shared.weight' is missing.");
        Assert.Contains("model.safetensors: 'encoder.final_layer_norm.weight' has shape [3]", said.Error, StringComparison.Ordinal);
        (ForeignCheckpoint.Sound() with { Config = """{"model_type": "bart"}""" }).WriteTo(_folder);
        (await nowhere.Run("checkpoint", "import", _folder, "--name", "x")).IsRefused(2, "config.json: model_type: model_type is \"bart\"");
        ForeignCheckpoint.Sound().WriteTo(_folder);
        await File.AppendAllTextAsync(Path.Combine(_folder, "model.safetensors"), "more");
        (await nowhere.Run("checkpoint", "import", _folder, "--name", "x")).IsRefused(2, "no sound safetensors file");
    }
}
