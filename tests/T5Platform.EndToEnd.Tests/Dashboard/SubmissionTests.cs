using System.Text.Json;
using Microsoft.Playwright;
using T5Platform.EndToEnd.Tests.Platform;
using T5Platform.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace T5Platform.EndToEnd.Tests.Dashboard;

/// <summary>A researcher's way through the real pages of the real platform: a study in, its table out, each cell traced.</summary>
[Trait("speed", "end-to-end")]
public sealed class SubmissionTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly LocatorAssertionsToHaveTextOptions Patiently = new() { Timeout = 180_000 };

    [Fact]
    public async Task Study_SubmittedOnThePage_ShowsItsTable_AndWhereACellCameFrom()
    {
        await using var platform = await RunningPlatform.Start();
        await using var visit = await chromium.Visit(platform.Home.Http, "/submit");
        await visit.Get("as-json").ClickAsync();
        await visit.Get("json").FillAsync(JsonSerializer.Serialize(Specs.SmallStudy("from the page")));
        await Expect(visit.Get("preview")).ToContainTextAsync("1 pre-training, 2 fine-tunings");
        await visit.Get("submit").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("from the page");

        await Expect(visit.Get("table-progress")).ToHaveTextAsync("Final: all 2 evaluations scored.", Patiently);
        var table = visit.Get("result-table");
        await Expect(table.Locator("tr.is-baseline th")).ToContainTextAsync("none");
        await visit.Page.Locator("#cell-1-0").ClickAsync();
        var panel = visit.Get("cell-panel");
        await Expect(panel).ToContainTextAsync("span-corruption/seed-1/pretrain");
        await panel.GetByRole(AriaRole.Link, new() { NameString = "span-corruption/seed-1/pretrain" }).ClickAsync();
        await Expect(visit.Get("checkpoints").Locator("tbody tr")).ToHaveCountAsync(2);
        await visit.Get("nav-mesh").ClickAsync();
        await Expect(visit.Get("queue-empty")).ToBeVisibleAsync();
        Visit.Nothing(string.Join('\n', visit.Complaints));
    }
}
