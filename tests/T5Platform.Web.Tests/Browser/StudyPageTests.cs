using Microsoft.Playwright;
using T5Platform.Web.Tests.Demo;
using T5Platform.Web.Tests.Rest;
using static Microsoft.Playwright.Assertions;

namespace T5Platform.Web.Tests.Browser;

[Collection("browser"), Trait("speed", "end-to-end")]
public sealed class StudyPageTests(Chromium chromium)
{
    [Fact]
    public async Task Table_IsSubmittedAfterAYes_AndThenShown()
    {
        await using var web = await WebUnderTest.Start(static (study, controlPlane) => controlPlane.OnSubmit = (_, _) => StudyTablesTests.Completed(study));
        await using var visit = await chromium.Visit(web.Address, "/study");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Table 4:" }).ClickAsync();
        await Expect(visit.Get("study-plan")).ToContainTextAsync("Pre-trainings");
        await Expect(visit.Get("study-rows")).ToContainTextAsync("The objective is prefix lm instead of iid denoising.");
        await visit.Get("study-submit").ClickAsync();
        Assert.Empty(web.ControlPlane.Submitted);
        await visit.Get("study-confirm").ClickAsync();
        await Expect(visit.Get("study-submitted")).ToBeVisibleAsync();
        Assert.Equal("t5 t4 at cpu-minutes", Assert.Single(web.ControlPlane.Submitted).Spec.Name);
        await Expect(visit.Get("result-table").Locator("tbody tr")).ToHaveCountAsync(3);
        await Expect(visit.Get("study-claims")).ToContainTextAsync("not at this scale");
    }

    [Fact]
    public async Task Results_AreAccessibleInBothThemes_AndACellLeadsToItsExperiment()
    {
        await using var web = await WebUnderTest.Start(static (study, _) => StudyTablesTests.Completed(study));
        await using var visit = await chromium.Visit(web.Address, "/study/t4?columns=full");
        await Expect(visit.Get("result-table")).ToContainTextAsync("rouge1");
        Visit.Nothing(await visit.Findings());
        await visit.InTheDark();
        Visit.Nothing(await visit.Findings("color-contrast"));
        await visit.OnATelephone();
        Visit.Nothing(await visit.TooWide());
        await visit.Page.SetViewportSizeAsync(1280, 900);
        await visit.Page.Locator("#cell-1-0").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("t5 t4 at cpu-minutes");
        await Expect(visit.Main).ToContainTextAsync("predictions.jsonl");
    }

    [Fact]
    public async Task Table_WhenTheControlPlaneIsAway_SaysSo_AndCanBeTriedAgain()
    {
        await using var web = await WebUnderTest.Start();
        web.ControlPlane.Away = "The control plane cannot be reached.";
        await using var visit = await chromium.Visit(web.Address, "/study/t6");
        await visit.Get("study-submit").ClickAsync();
        await visit.Get("study-confirm").ClickAsync();
        await Expect(visit.Get("study-refused")).ToContainTextAsync("cannot be reached");
        await Expect(visit.Get("study-confirm")).ToBeEnabledAsync();
    }
}
