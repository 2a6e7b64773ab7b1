using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Watching;

namespace T5Platform.Cli.Tests.Watching;

[Trait("speed", "unit")]
public sealed class WatchPictureTests
{
    [Fact]
    public void Picture_OfALook_HasEachWorkingRunAndTheReasonOfTheOthers()
    {
        var waiting = A.Run("span-corruption/seed-2/pretrain", States.Waiting);
        var look = A.Look(
            [
                A.Run("span-corruption/seed-1/pretrain", step: 30), A.Run("no-pre-training/seed-1/member_kind", States.Starting),
                waiting, A.Run("planned", States.Planned),
            ],
            [A.Evaluation("no-pre-training/seed-2/member_kind/evaluate", States.Running)],
            new() { [$"run-{waiting.Id}"] = A.Queued(waiting, "not_enough_devices", $"It needs 2 devices; 'run-{A.Id("span-corruption/seed-1/pretrain")}' holds 1.") });
        Assert.Equal(
            [
                "objectives  running 1 min 15 s",
                "━━━━────────────────────────────────────────────────────────  7% of the steps",
                "runs         1 running · 1 starting · 1 waiting · 1 planned",
                "evaluations  1 running",
                "",
                "WORKING                                                        STEP  LOSS  STEPS/S    LEFT",
                "span-corruption/seed-1/pretrain              ━━━───────      30/100  2.50     4.00    17 s",
                "no-pre-training/seed-1/member_kind           ──────────    starting",
                "no-pre-training/seed-2/member_kind/evaluate              evaluating",
                "",
                "1 waiting: not enough devices",
                "  span-corruption/seed-2/pretrain",
                "  It needs 2 devices; 'span-corruption/seed-1/pretrain' holds 1.",
                "",
                "Ctrl-C leaves; the experiment goes on.",
            ],
            Screen.Of(WatchPicture.Draw(look, null, 100, 40)));
    }

    private const string Long = "That one waits for something that nobody has and nobody will ever have in this pod of this pool.";

    [Theory]
    [InlineData(80, 24)]
    [InlineData(60, 15)]
    [InlineData(200, 50)]
    public void Picture_OfALargeStudy_FitsTheScreen(int width, int height)
    {
        var runs = Enumerable.Range(0, 300)
            .Select(index => A.Run($"a-row-with-quite-a-long-name/seed-{index}/a_task_with_a_name", index < 64 ? States.Running : States.Waiting, step: index % 3))
            .ToList();
        var queue = runs.Where(static run => run.State == States.Waiting)
            .ToDictionary(static run => $"run-{run.Id}", static run => A.Queued(run, "behind_head", $"It waits behind {run.Name}. {Long}"));
        var lines = Screen.Of(WatchPicture.Draw(A.Look(runs, queue: queue), "The server does not answer.", width, height));
        Assert.All(lines, line => Assert.True(Screen.WidthOf(line) <= width, line));
        Assert.True(lines.Count <= height, $"{lines.Count} lines");
        Assert.Contains(lines, static line => line.StartsWith("and ", StringComparison.Ordinal) && line.EndsWith(" more", StringComparison.Ordinal));
    }

    [Fact]
    public void Picture_WithoutQueue_CountsTheWaiting() =>
        Assert.Contains("2 waiting", Screen.Of(WatchPicture.Draw(A.Look([A.Run("a", States.Waiting), A.Run("b", States.Waiting)]), null, 80, 24)));

    [Fact]
    public void Picture_OfHostileNames_IsHarmless()
    {
        var look = A.Look([A.Run("[red]x[/] \u001b[2J")]);
        Assert.Contains(Screen.Of(WatchPicture.Draw(look, null, 80, 24)), static line => line.StartsWith("[red]x[/]  [2J", StringComparison.Ordinal));
    }
}
