using System.Data.Common;
using Microsoft.Playwright;
using T5Platform.Contracts.Experiments;
using T5Platform.Web.Tests.Demo;
using static Microsoft.Playwright.Assertions;

namespace T5Platform.Web.Tests.Browser;

[Collection("browser"), Trait("speed", "end-to-end")]
public sealed class ExperimentsPageTests(Chromium chromium, RichWeb rich)
{
    [Fact]
    public async Task List_ByTextAndState_IsNarrowedAndTheAddressSaysSo()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, "/");
        var rows = visit.Get("experiments").Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(8);
        await visit.Get("filter-text").FillAsync("nightly 5");
        await Expect(rows).ToHaveCountAsync(1);
        await visit.Get("filter-failed").ClickAsync();
        await Expect(visit.Get("no-match")).ToBeVisibleAsync();
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q=nightly%205&state=failed|q=nightly\\+5&state=failed"));
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Show all" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(8);
    }

    [Fact]
    public async Task List_OfNothing_ExplainsAndOffersTheDemoStudy()
    {
        await using var web = await WebUnderTest.Start();
        await using var visit = await chromium.Visit(web.Address, "/");
        await Expect(visit.Get("no-experiments")).ToContainTextAsync("An experiment is a baseline and rows that differ from it.");
        Visit.Nothing(await visit.Findings());
        await visit.Get("submit-demo").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/submit\\?example=demo-quick$"));
        await Expect(visit.Get("preview")).ToContainTextAsync("22");
    }

    [Fact]
    public async Task List_WhenTheDatabaseGoesAway_KeepsWhatItKnowsSaysSoAndRecovers()
    {
        var (web, _) = await RichWeb.Start();
        await using var stopping = web;
        await using var visit = await chromium.Visit(web.Address, "/");
        web.Study.Broken = new Away();
        await Expect(visit.Get("trouble")).ToContainTextAsync("The database does not answer.");
        await Expect(visit.Get("trouble")).ToContainTextAsync("What you see was read");
        await Expect(visit.Get("experiments").Locator("tbody tr")).ToHaveCountAsync(8);
        web.Study.Broken = null;
        await Expect(visit.Get("trouble")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task List_WhileTheDatabaseIsAwayFromTheStart_SaysSoAndNothingElse()
    {
        await using var web = await WebUnderTest.Start((study, _) => study.Broken = new Away());
        await using var visit = await chromium.Visit(web.Address, "/");
        await Expect(visit.Get("trouble")).ToBeVisibleAsync();
        await Expect(visit.Get("loading")).ToBeVisibleAsync();
        await Expect(visit.Get("no-experiments")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task List_WhenAnExperimentEnds_ShowsItWithoutAReload()
    {
        var (web, ids) = await RichWeb.Start();
        await using var stopping = web;
        await using var visit = await chromium.Visit(web.Address, "/");
        var row = visit.Get("experiments").Locator("tbody tr").Filter(new() { HasText = "Unsupervised objectives" });
        await Expect(row.Locator("[data-state]")).ToHaveTextAsync("running");
        web.Study.AllExperiments[ids.Running] = web.Study.AllExperiments[ids.Running] with { State = ExperimentState.Completed, EndedAt = TimeProvider.System.GetUtcNow() };
        await Expect(row.Locator("[data-state]")).ToHaveTextAsync("completed");
    }

    private sealed class Away : DbException;
}
