using System.Net;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace T5Platform.Web.Tests.Browser;

/// <summary>The frame around the pages: theme, keyboard, what is not there.</summary>
[Collection("browser"), Trait("speed", "end-to-end")]
public sealed class PageTests(Chromium chromium, RichWeb rich)
{
    [Fact]
    public async Task Theme_WhenToggled_GoesRound_AndIsRemembered()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, "/");
        var root = visit.Page.Locator("html");
        await Expect(root).ToHaveAttributeAsync("data-theme", "light");
        var light = await Background(visit);
        await visit.Get("theme-toggle").ClickAsync();
        await visit.Get("theme-toggle").ClickAsync();
        await Expect(root).ToHaveAttributeAsync("data-theme", "dark");
        Assert.NotEqual(light, await Background(visit));
        await visit.Page.ReloadAsync();
        await visit.Live();
        await Expect(root).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(visit.Get("theme-toggle")).ToHaveAttributeAsync("aria-label", "Theme: dark");
        await visit.Get("theme-toggle").ClickAsync();
        await Expect(root).ToHaveAttributeAsync("data-theme", "light");
    }

    [Fact]
    public async Task Theme_WhenAPageIsFetchedBeforeThisOneIsLive_Stays()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, "/", dark: true);
        await visit.Page.RouteAsync("**/_blazor/**", static route => route.AbortAsync());
        await visit.Page.GotoAsync("/");
        await visit.Get("nav-mesh").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Mesh");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(visit.Get("theme-toggle")).ToHaveTextAsync("System");
    }

    [Fact]
    public async Task Keyboard_FromTheTop_SkipsToTheContent()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, "/mesh");
        await visit.Page.Locator("[data-skip]").FocusAsync();
        await Expect(visit.Page.Locator("[data-skip]")).ToBeInViewportAsync();
        // Where it stands: a page that has just become live may have taken the focus to its heading meanwhile.
        await visit.Page.Locator("[data-skip]").PressAsync("Enter");
        await Expect(visit.Main).ToBeFocusedAsync();
        Assert.EndsWith("/mesh", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Navigation_ToAnotherPage_MovesTheFocusToItsHeading()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, "/");
        await visit.Get("nav-mesh").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Mesh");
        await Expect(visit.Page.Locator("h1")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("/nowhere", "There is no such page")]
    [InlineData("/experiments/00000000000000000000000000000001", "There is no such experiment")]
    [InlineData("/experiments/x", "There is no such experiment")]
    [InlineData("/runs/00000000000000000000000000000001", "There is no such run")]
    public async Task Address_OfNothing_IsNotFound_AndSaysSo(string path, string heading)
    {
        var answer = await rich.Web.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(heading, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OfTheDashboard_FetchNothingFromElsewhere()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, "/nowhere");
        var elsewhere = new List<string>();
        visit.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(rich.Web.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                elsewhere.Add(request.Url);
        };
        foreach (var path in new[] { "/", "/mesh", "/submit", $"/runs/{rich.Ids.Restarted}" })
            await visit.Go(path);
        Assert.Empty(elsewhere);
    }

    private static Task<string> Background(Visit visit) => visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
