using System.Text.Json;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Demo;

/// <summary>What <c>make demo</c> runs, with a smaller study: from nothing to the table, and on from where it was left.</summary>
[Trait("speed", "end-to-end")]
public sealed class DemoVerbTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Demo_FromNothing_ShowsProgress_PrintsTheTable_AndSaysWhereAllIsKept()
    {
        using var home = new TestHome();
        await using var demo = Demo(home, Specs.SmallStudy("from nothing"));

        Assert.True(await demo.Exit(Patience) == 0, demo.Output);

        Assert.Contains(home.Http.GetLeftPart(UriPartial.Authority), demo.Output, StringComparison.Ordinal);
        Assert.Contains("span corruption", demo.Output, StringComparison.Ordinal);
        Assert.Contains("member_kind accuracy", demo.Output, StringComparison.Ordinal);
        Assert.Contains("One seed: no standard deviation is known.", demo.Output, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(home.Blobs, "runs"), demo.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_KilledAndStartedAgain_GoesOnWithTheSameExperiment()
    {
        using var home = new TestHome();
        using var api = new Api(home.Http);
        await using (var first = Demo(home, Specs.OneRun("left", steps: 400)))
        {
            await api.Until("experiments", list => list.GetArrayLength() == 1, Patience, "the submission", () => first.Output);
            await first.Kill();
        }

        await using var second = Demo(home, Specs.OneRun("left", steps: 400));

        await api.Until("experiments", list => list.GetArrayLength() == 1, Patience, "the host's return", () => second.Output);
        Assert.True(await second.Exit(Patience) == 0, second.Output);
        Assert.Contains("goes on", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_UnsoundStudy_TellsEveryError_AndEnds()
    {
        using var home = new TestHome();
        await using var demo = Demo(home, new { name = "unsound", seeds = Array.Empty<int>(), stepz = 1 });

        Assert.Equal(2, await demo.Exit(Patience));

        Assert.All(["stepz", "seeds", "model", "rows"], path => Assert.Contains(path, demo.Output, StringComparison.Ordinal));
    }

    private static Program Demo(TestHome home, object study)
    {
        var file = Path.Combine(home.Folder, "study.json");
        File.WriteAllText(file, JsonSerializer.Serialize(study));
        return Program.Start(Programs.Host, home.Settings("2x2"), "demo", "--study", file);
    }
}
