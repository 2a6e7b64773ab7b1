using Microsoft.Playwright;
using T5Platform.Contracts.Grains;
using static Microsoft.Playwright.Assertions;

namespace T5Platform.Web.Tests.Browser;

[Collection("browser"), Trait("speed", "end-to-end")]
public sealed class ExperimentPageTests(Chromium chromium, RichWeb rich)
{
    private string Running => $"/experiments/{rich.Ids.Running}";

    [Fact]
    public async Task Cell_WhenChosen_IsTracedToItsRuns_AndClosesByEscape()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, Running);
        await visit.Page.Locator("#cell-0-0").ClickAsync();
        var panel = visit.Get("cell-panel");
        await Expect(panel.Locator("h2")).ToBeFocusedAsync();
        await Expect(panel).ToContainTextAsync("Mean over 2 seeds ± sample standard deviation.");
        await Expect(panel).ToContainTextAsync("span-corruption/seed-1/pretrain");
        await Expect(panel).ToContainTextAsync("3 lives");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("cell=0-0"));
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(panel).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("#cell-0-0")).ToBeFocusedAsync();
        await panel.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task Table_OfACompletedExperiment_IsStarredBoldAndDownloadable()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, $"/experiments/{rich.Ids.Completed}");
        await Expect(visit.Get("result-table").Locator("tr.is-baseline th")).ToContainTextAsync("★");
        await Expect(visit.Get("result-table").Locator("td.is-bold")).Not.ToHaveCountAsync(0);
        await Expect(visit.Get("table-progress")).ToHaveTextAsync("Final: all 18 evaluations scored.");
        foreach (var (format, begins) in new[] { ("markdown", "**Does pre-training help?"), ("csv", "row,"), ("json", "{\"experiment\"") })
        {
            var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Get($"download-{format}").ClickAsync());
            var text = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
            Assert.StartsWith(begins, text.TrimStart('\uFEFF'), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Tabs_WhenWalked_StandInTheAddress()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, Running);
        foreach (var tab in new[] { "plan", "loss", "runs", "events", "spec", "table" })
        {
            await visit.Get($"tab-{tab}").ClickAsync();
            await Expect(visit.Get($"section-{tab}")).ToBeVisibleAsync();
            await Expect(visit.Get($"tab-{tab}")).ToHaveAttributeAsync("aria-current", "page");
            await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"tab={tab}$"));
        }
    }

    [Fact]
    public async Task Plan_OfEqualRows_ShowsTheirRunsOnce_AndOpensByKeyboard()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, $"{Running}?tab=plan");
        var groups = visit.Get("plan-group");
        await Expect(groups).ToHaveCountAsync(6);
        await Expect(groups.Nth(5)).ToContainTextAsync("Equal to the bit to 'Span corruption': nothing of it runs twice.");
        var second = groups.Nth(1).GetByRole(AriaRole.Button);
        await Expect(second).ToHaveAttributeAsync("aria-expanded", "false");
        await second.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(second).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(groups.Nth(1).Locator("svg.t5-plan")).ToHaveCountAsync(3);
        await groups.Nth(1).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("i-i-d-denoising/seed-1/pretrain");
    }

    [Fact]
    public async Task Loss_WhenChosenAndSmoothed_DrawsWhatWasChosen()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, $"{Running}?tab=loss");
        var curves = visit.Page.Locator("path[data-name]");
        await Expect(curves).ToHaveCountAsync(8);
        await visit.Page.GetByLabel("span-corruption/seed-1/cola").CheckAsync();
        await Expect(curves).ToHaveCountAsync(9);
        await visit.Get("log-scale").ClickAsync();
        await Expect(visit.Page.Locator("[data-plot]")).ToHaveAttributeAsync("data-scale", "log");
        await visit.Get("smoothing").FillAsync("0.9");
        await Expect(visit.Page.Locator("path.is-raw")).ToHaveCountAsync(9);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "None" }).ClickAsync();
        await Expect(curves).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Runs_WhenFiltered_AreNarrowed()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, $"{Running}?tab=runs");
        await Expect(visit.Get("runs").Locator("tbody tr")).ToHaveCountAsync(40);
        await visit.Get("runs-filter").FillAsync("seed-2/pretrain");
        await Expect(visit.Get("runs").Locator("tbody tr")).ToHaveCountAsync(4);
        await Expect(visit.Get("runs").Locator("tbody tr").First).ToContainTextAsync("864 of 1,200");
    }

    [Fact]
    public async Task Events_WhenAskedForMore_AreMore()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, $"{Running}?tab=events");
        await Expect(visit.Get("events").Locator("li")).ToHaveCountAsync(50);
        await visit.Get("more-events").ClickAsync();
        await Expect(visit.Get("events").Locator("li")).ToHaveCountAsync(100);
    }

    [Fact]
    public async Task Cancel_WhenConfirmed_ReachesTheControlPlaneWithItsReason()
    {
        var (web, ids) = await RichWeb.Start();
        await using var stopping = web;
        await using var visit = await chromium.Visit(web.Address, $"/experiments/{ids.Running}");
        await visit.Get("cancel").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("This cannot be taken back.");
        Visit.Nothing(await visit.Findings());
        await visit.Get("cancel-reason").FillAsync("The wrong seeds.");
        web.ControlPlane.Away = "The control plane cannot be reached.";
        await visit.Get("cancel-confirm").ClickAsync();
        await Expect(visit.Get("cancel-refused")).ToContainTextAsync("The control plane cannot be reached.");
        web.ControlPlane.Away = null;
        await visit.Get("cancel-confirm").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Assert.Equal([(ids.Running, "The wrong seeds.")], web.ControlPlane.Cancelled);
    }

    [Fact]
    public async Task Seeds_OfOneRow_AreAdded_OrAskedForUntilItIsKnown()
    {
        var (web, ids) = await RichWeb.Start();
        await using var owned = web;
        await using var visit = await chromium.Visit(web.Address, $"/experiments/{ids.Running}");
        await visit.Get("seeds").ClickAsync();
        await Expect(visit.Get("seeds-until")).ToHaveCountAsync(0);
        await visit.Get("seeds-row").SelectOptionAsync("Span corruption");
        await Expect(visit.Get("seeds-present")).ToContainTextAsync("It has 1, 2");
        await visit.Get("seeds-text").FillAsync("8");
        await visit.Get("seeds-confirm").ClickAsync();
        await Expect(visit.Get("seeds-confirm")).ToHaveCountAsync(0);

        await visit.Page.Locator("#cell-1-0").ClickAsync();
        var row = await visit.Get("cell-panel").Locator("h2").TextContentAsync();
        await visit.Get("row-seeds").ClickAsync();
        await Expect(visit.Get("seeds-row")).ToHaveValueAsync(row!);
        await visit.Get("seeds-until").ClickAsync();
        await visit.Get("seeds-confirm").ClickAsync();
        await Expect(visit.Get("seeds-refused")).ToContainTextAsync("greater than 0");
        await visit.Get("seeds-error").FillAsync("0.5");
        await visit.Get("seeds-most").FillAsync("8");
        Visit.Nothing(await visit.Findings());
        await visit.Get("seeds-confirm").ClickAsync();
        await Expect(visit.Get("seeds-confirm")).ToHaveCountAsync(0);
        Assert.Equal([(ids.Running, "seeds Span corruption: 8"), (ids.Running, $"seeds {row}: until 0.5, at most 8")], web.ControlPlane.Steered);
    }

    [Fact]
    public async Task Pause_Priority_AndSeeds_ReachTheControlPlane_AndWhatIsWrongStaysOpen()
    {
        var (web, ids) = await RichWeb.Start();
        await using var stopping = web;
        await using var visit = await chromium.Visit(web.Address, $"/experiments/{ids.Running}");
        await visit.Get("pause").ClickAsync();
        await Expect(visit.Page.Locator(".mud-snackbar")).ToContainTextAsync("It is being paused");
        await visit.Get("priority").ClickAsync();
        await visit.Get("priority-text").FillAsync("much");
        await visit.Get("priority-confirm").ClickAsync();
        await Expect(visit.Get("priority-refused")).ToContainTextAsync("whole number from −100 to 100");
        Visit.Nothing(await visit.Findings());
        await visit.Get("priority-text").FillAsync("7");
        await visit.Get("priority-confirm").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await visit.Get("seeds").ClickAsync();
        await visit.Get("seeds-text").FillAsync("8, 8");
        await visit.Get("seeds-confirm").ClickAsync();
        await Expect(visit.Get("seeds-refused")).ToContainTextAsync("different whole numbers");
        await visit.Get("seeds-text").FillAsync("8, 9");
        await visit.Get("seeds-confirm").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Assert.Equal([(ids.Running, "pause: Paused in the dashboard."), (ids.Running, "priority 7"), (ids.Running, "seeds all: 8,9")], web.ControlPlane.Steered);
    }

    [Fact]
    public async Task Paused_SaysSoAndOffersToResume()
    {
        var (web, ids) = await RichWeb.Start();
        await using var stopping = web;
        web.Study.AllExperiments[ids.Running] = web.Study.AllExperiments[ids.Running] with { State = Contracts.Experiments.ExperimentState.Paused, Reason = "Lunch." };
        await using var visit = await chromium.Visit(web.Address, $"/experiments/{ids.Running}");
        await Expect(visit.Get("reason")).ToContainTextAsync("It is paused. Lunch.");
        await Expect(visit.Get("pause")).ToHaveCountAsync(0);
        await visit.Get("resume").ClickAsync();
        await Expect(visit.Page.Locator(".mud-snackbar")).ToContainTextAsync("It goes on.");
        Assert.Equal([(ids.Running, "resume")], web.ControlPlane.Steered);
    }

    [Fact]
    public async Task Cancel_WhenRefused_SaysWhy_AndKeepingItChangesNothing()
    {
        var (web, ids) = await RichWeb.Start();
        await using var stopping = web;
        web.ControlPlane.Reply = Acknowledgement.Refused("not-submitted", "Experiment has not been submitted.");
        await using var visit = await chromium.Visit(web.Address, $"/experiments/{ids.Running}");
        await visit.Get("cancel").ClickAsync();
        await visit.Get("cancel-confirm").ClickAsync();
        await Expect(visit.Get("cancel-refused")).ToHaveTextAsync("Experiment has not been submitted.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Id_WhenCopied_IsOnTheClipboard()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, Running);
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.Page.GetByLabel("Copy the experiment's id").ClickAsync();
        await Expect(visit.Page.Locator(".t5-copy-done").First).ToHaveTextAsync("Copied");
        Assert.Equal(rich.Ids.Running.ToString(), await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }
}
