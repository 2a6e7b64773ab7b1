using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace T5Platform.Web.Tests.Browser;

[Collection("browser"), Trait("speed", "end-to-end")]
public sealed class RunPageTests(Chromium chromium, RichWeb rich)
{
    [Fact]
    public async Task Run_RestartedTwice_ShowsItsLivesOnTheCurveAndInTheTable()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, $"/runs/{rich.Ids.Restarted}");
        await Expect(visit.Page.Locator(".t5-life")).ToHaveTextAsync(["g2", "g3"]);
        await Expect(visit.Get("attempts").Locator("tbody tr")).ToHaveCountAsync(3);
        await Expect(visit.Get("attempts")).ToContainTextAsync("Rank 2 on node pod-0-n07 was ended by signal 9.");
        await Expect(visit.Get("checkpoints")).ToContainTextAsync("model.safetensors has another SHA-256 than its manifest says.");
        await Expect(visit.Get("estimate")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^About 3\\d s left"));
    }

    [Fact]
    public async Task Curve_ReadByKeyboard_TellsTheExactLastValue()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, $"/runs/{rich.Ids.Restarted}");
        var last = rich.Web.Study.AllMetrics[rich.Ids.Restarted][^1];
        var plot = visit.Page.Locator("[data-plot]").First;
        // A page that becomes live is drawn anew, without what was read before.
        await visit.Live();
        await plot.FocusAsync();
        await visit.Page.Keyboard.PressAsync("End");
        await Expect(plot.Locator("output")).ToContainTextAsync($"step {last.Step}");
        var shown = double.Parse((await plot.Locator("output span").InnerTextAsync()).Split('\n', ' ')[^1].Replace("loss", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        Assert.Equal(last.Loss, shown, 0.001);
    }

    [Fact]
    public async Task Curve_UnderThePointer_IsRead()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, $"/runs/{rich.Ids.Restarted}");
        var plot = visit.Page.Locator("[data-plot]").First;
        // A page that becomes live is drawn anew, without what was read before.
        await visit.Live();
        await plot.HoverAsync(new() { Position = new() { X = 40, Y = 60 } });
        await Expect(plot).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-read"));
        await Expect(plot.Locator("output")).ToContainTextAsync("step ");
    }

    [Fact]
    public async Task Run_ThatWaits_SaysWhy_AndThatNobodyKnowsWhileTheControlPlaneIsAway()
    {
        var (web, ids) = await RichWeb.Start();
        await using var stopping = web;
        await using var visit = await chromium.Visit(web.Address, $"/runs/{ids.Waiting}");
        await Expect(visit.Get("why-waits")).ToContainTextAsync("has waited 312 s and goes first there. It is number 2 of");
        web.ControlPlane.Away = "The control plane cannot be reached.";
        await Expect(visit.Get("why-waits")).ToContainTextAsync("why is not known while the control plane is away");
        await Expect(visit.Get("control-plane-away")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Run_OfAFinetuning_ShowsTheEvaluationThatJudgesIt()
    {
        var run = rich.Web.Study.AllRuns.Values.Single(run => run.Start.Experiment == rich.Ids.Completed && run.Start.Name == "prefix-lm/seed-1/member_name");
        await using var visit = await chromium.Visit(rich.Web.Address, $"/runs/{run.Id}#evaluations");
        await Expect(visit.Get("evaluations")).ToContainTextAsync("exact_match");
        await Expect(visit.Get("evaluations")).ToContainTextAsync("512");
    }
}
