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

        await T5(platform, "checkpoint", "export", pretrained, "--output", _folder);
        Assert.True(File.Exists(Path.Combine(_folder, "config.json")));
        await T5(platform, "checkpoint", "import", _folder, "--name", "taken-away");
        var imported = (await platform.Api.Get("checkpoints"))[0];
        Assert.Equal(await platform.Api.FinalWeights(pretrained), imported.GetProperty("weightsSha256").GetString());

        var again = await platform.Api.Submit(Specs.FromImport("begun from it", "taken-away"));
        await platform.Completion(again, TimeSpan.FromMinutes(4));
        var begun = Run(await platform.Api.Runs(again), "imported/seed-1/member_kind");
        Assert.Equal(await platform.Api.Losses(tuned), await platform.Api.Losses(begun));
        Assert.Equal(await platform.Api.FinalWeights(tuned), await platform.Api.FinalWeights(begun));

        await T5(platform, "checkpoint", "delete", "taken-away", "--yes");
        Assert.Equal(0, (await platform.Api.Get("checkpoints")).GetArrayLength());
    }

    private static string Run(JsonElement runs, string name) =>
        runs.EnumerateArray().Single(run => run.GetProperty("name").GetString() == name).GetProperty("id").GetString()!;

    private static async Task T5(RunningPlatform platform, params string[] arguments)
    {
        await using var t5 = Program.Start(Programs.CommandLine, new Dictionary<string, string> { ["T5_SERVER"] = platform.Home.Http.ToString() }, arguments);
        Assert.True(await t5.Exit(TimeSpan.FromSeconds(60)) == 0, t5.Output);
    }
}
