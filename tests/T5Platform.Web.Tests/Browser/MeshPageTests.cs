using Microsoft.Playwright;
using T5Platform.Web.Tests.Demo;
using static Microsoft.Playwright.Assertions;

namespace T5Platform.Web.Tests.Browser;

[Collection("browser"), Trait("speed", "end-to-end")]
public sealed class MeshPageTests(Chromium chromium, RichWeb rich)
{
    [Fact]
    public async Task Mesh_OfManyPods_DrawsEachLeaseOnce()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, "/mesh");
        await Expect(visit.Page.Locator("svg.t5-pod")).ToHaveCountAsync(4);
        await Expect(visit.Page.Locator("a.t5-slice")).ToHaveCountAsync(rich.Web.Study.AllLeases.Count);
        await Expect(visit.Get("queue").Locator("li").First).ToContainTextAsync("fragmented");
        await Expect(visit.Get("nodes").Locator("tbody tr").First).ToContainTextAsync("draining");
    }

    [Fact]
    public async Task Slice_UnderThePointerOrFocused_TellsHolderAndDevice()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, "/mesh");
        var slice = visit.Get("pool-default").Locator("a.t5-slice").First;
        await slice.HoverAsync();
        var tip = visit.Page.Locator(".t5-tip");
        await Expect(tip).ToContainTextAsync("Run span-corruption/seed-2/pretrain, g3");
        await Expect(tip).ToContainTextAsync("device (");
        await visit.Page.Mouse.MoveAsync(2, 2);
        await Expect(tip).ToBeHiddenAsync();
        await slice.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(tip).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("span-corruption/seed-2/pretrain");
    }

    [Fact]
    public async Task Mesh_WithoutANode_SaysWhatItWaitsFor()
    {
        await using var web = await WebUnderTest.Start();
        await using var visit = await chromium.Visit(web.Address, "/mesh");
        await Expect(visit.Get("mesh-empty")).ToContainTextAsync("No node has reported yet");
    }

    [Fact]
    public async Task Queue_WhileTheControlPlaneIsAway_SaysSoAndTheMeshStays()
    {
        var (web, _) = await RichWeb.Start();
        await using var stopping = web;
        web.ControlPlane.Away = "The control plane cannot be reached.";
        await using var visit = await chromium.Visit(web.Address, "/mesh");
        await Expect(visit.Main).ToContainTextAsync("The queue is known again when it is back.");
        await Expect(visit.Page.Locator("svg.t5-pod")).ToHaveCountAsync(4);
        await Expect(visit.Get("control-plane")).ToContainTextAsync("Control plane away");
    }
}
