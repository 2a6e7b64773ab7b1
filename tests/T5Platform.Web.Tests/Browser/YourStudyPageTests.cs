using Microsoft.Playwright;
using T5Platform.Contracts.Experiments;
using T5Platform.Web.Tests.Demo;
using T5Platform.Web.Tests.Demo.Sample;
using T5Platform.Web.Tests.Rest;
using static Microsoft.Playwright.Assertions;

namespace T5Platform.Web.Tests.Browser;

[Collection("browser"), Trait("speed", "end-to-end")]
public sealed class YourStudyPageTests(Chromium chromium)
{
    [Fact]
    public async Task Study_IsWritten_ItsErrorsAreTold_AndNothingIsKeptOrSubmittedBeforeAYes()
    {
        await using var web = await WebUnderTest.Start(static (study, controlPlane) =>
        {
            OwnStudiesTests.Keeping(study, controlPlane);
            controlPlane.OnSubmit = (_, spec) =>
            {
                if (spec.Name.EndsWith("(3 of 3)", StringComparison.Ordinal))
                    StudyTablesTests.Submitted(study, OwnStudiesTests.Mesh(study), OwnStudiesTests.At(OwnStudiesTests.Sound), static _ => Fate.Completed, ExperimentState.Completed);
            };
        });
        await using var visit = await chromium.Visit(web.Address, "/study");
        await visit.Get("write-study").ClickAsync();
        await Expect(visit.Get("study-says")).ToContainTextAsync("mine");

        await visit.Get("study-text").FillAsync(OwnStudiesTests.Sound.Replace("seeds: [1, 2, 3]", "seeds: [-1]", StringComparison.Ordinal).Replace("factors: { rate: 20% }", "factors: { rat: 20% }", StringComparison.Ordinal));
        await Expect(visit.Get("problems").Locator("li")).ToHaveCountAsync(2);
        await Expect(visit.Get("problems")).ToContainTextAsync("Line 4: seeds[0]");
        await Expect(visit.Get("study-plan")).ToHaveCountAsync(0);
        await Expect(visit.Get("keep-study")).ToBeDisabledAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Line 4: seeds[0]" }).ClickAsync();
        await visit.Page.WaitForFunctionAsync("(() => { const area = document.getElementById('study-text'); return area.value.slice(area.selectionStart, area.selectionEnd) === 'seeds: [-1]'; })()");

        await visit.Get("study-text").FillAsync(OwnStudiesTests.Sound);
        await Expect(visit.Get("study-plan")).ToContainTextAsync("Pre-trainings");
        await Expect(visit.Get("study-rows")).ToContainTextAsync("15 %");
        await visit.Get("study-submit").ClickAsync();
        Assert.Empty(web.ControlPlane.Kept);
        await visit.Get("study-confirm").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/study/own/mine/rates[?]scale=cpu-minutes$"));
        Assert.Equal(("mine", OwnStudiesTests.Sound), Assert.Single(web.ControlPlane.Kept));
        Assert.Equal(["mine rates at cpu-minutes (1 of 3)", "mine rates at cpu-minutes (2 of 3)", "mine rates at cpu-minutes (3 of 3)"], web.ControlPlane.Submitted.Select(static each => each.Spec.Name));
        await Expect(visit.Get("result-table").Locator("tbody tr")).ToHaveCountAsync(3);
        await visit.Page.Locator("#cell-1-0").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("mine rates at cpu-minutes (2 of 3)");
    }

    [Fact]
    public async Task Study_FromAFile_IsKeptWithoutBeingSubmitted_AndChangedLater()
    {
        await using var web = await WebUnderTest.Start(OwnStudiesTests.Keeping);
        await using var visit = await chromium.Visit(web.Address, "/study/yours");
        // The input listens a moment after the page does; what is chosen before is lost.
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('[data-testid=open-study]')?._blazorInputFileNextFileId !== undefined");
        await visit.Get("open-study").SetInputFilesAsync(new FilePayload { Name = "mine.yaml", MimeType = "application/yaml", Buffer = System.Text.Encoding.UTF8.GetBytes(OwnStudiesTests.Sound.Replace("study: mine", "study: opened", StringComparison.Ordinal)) });
        await Expect(visit.Get("study-says")).ToContainTextAsync("opened");
        await visit.Get("keep-study").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/study/own/opened[?]scale=cpu-minutes$"));
        await Expect(visit.Get("study-tables")).ToContainTextAsync("Not submitted");
        Assert.Empty(web.ControlPlane.Submitted);

        await visit.Get("change-study").ClickAsync();
        await Expect(visit.Get("study-text")).ToHaveValueAsync(Assert.Single(web.ControlPlane.Kept).Yaml);
        await visit.Get("study-text").FillAsync(OwnStudiesTests.Sound.Replace("study: mine", "study: opened", StringComparison.Ordinal).Replace("Rates", "More rates", StringComparison.Ordinal));
        await Expect(visit.Page.Locator("h2.t5-chosen")).ToHaveTextAsync("rates: More rates");
        await visit.Get("keep-study").ClickAsync();
        await Expect(visit.Main).ToContainTextAsync("version 2");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "The version before it" }).ClickAsync();
        await Expect(visit.Get("study-tables")).ToContainTextAsync("rates: Rates");
    }

    [Fact]
    public async Task Study_ThatThePlatformDoesNotTake_StaysInThePage()
    {
        await using var web = await WebUnderTest.Start();
        web.ControlPlane.Away = "The control plane cannot be reached.";
        await using var visit = await chromium.Visit(web.Address, "/study/yours");
        await visit.Get("keep-study").ClickAsync();
        await Expect(visit.Get("study-not-kept")).ToContainTextAsync("cannot be reached");
        await visit.Get("study-submit").ClickAsync();
        await visit.Get("study-confirm").ClickAsync();
        await Expect(visit.Get("study-refused")).ToContainTextAsync("cannot be reached");
        await Expect(visit.Get("study-text")).ToHaveValueAsync(OwnStudiesTests.Sound);
    }
}
