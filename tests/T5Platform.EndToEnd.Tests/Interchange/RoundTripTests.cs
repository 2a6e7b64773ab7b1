using System.Text.Json;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Interchange;

/// <summary>Weights that leave the platform and come back are the same weights.</summary>
[Trait("speed", "end-to-end")]
public sealed class RoundTripTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("t5-e2e-export-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Run_FromAnExportedAndImportedCheckpoint_HasTheBitsOfOneThatBeginsFromTheRunItself()
    {
        await using var platform = await RunningPlatform.Start();
        var study = await platform.Api.Submit(Specs.SmallStudy("to be taken away"));
        await platform.Completion(study, TimeSpan.FromMinutes(4));
        var runs = await platform.Api.Runs(study);
        var (pretrained, tuned) = (Run(runs, "span-corruption/seed-1/pretrain"), Run(runs, "span-corruption/seed-1/member_kind"));

        await platform.T5("checkpoint", "export", pretrained, "--output", _folder);
        Assert.True(File.Exists(Path.Combine(_folder, "config.json")));
        await platform.T5("checkpoint", "import", _folder, "--name", "taken-away");
        var imported = (await platform.Api.Get("checkpoints"))[0];
        Assert.Equal(await platform.Api.FinalWeights(pretrained), imported.GetProperty("weightsSha256").GetString());

        var again = await platform.Api.Submit(Specs.FromImport("begun from it", "taken-away"));
        await platform.Completion(again, TimeSpan.FromMinutes(4));
        var begun = Run(await platform.Api.Runs(again), "imported/seed-1/member_kind");
        Assert.Equal(await platform.Api.Losses(tuned), await platform.Api.Losses(begun));
        Assert.Equal(await platform.Api.FinalWeights(tuned), await platform.Api.FinalWeights(begun));

        await platform.T5("checkpoint", "delete", "taken-away", "--yes");
        Assert.Equal(0, (await platform.Api.Get("checkpoints")).GetArrayLength());
    }

    private static string Run(JsonElement runs, string name) =>
        runs.EnumerateArray().Single(run => run.GetProperty("name").GetString() == name).GetProperty("id").GetString()!;
}
