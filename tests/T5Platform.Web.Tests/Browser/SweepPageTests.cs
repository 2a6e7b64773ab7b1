using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Sweeps;
using T5Platform.Web.Tests.Demo;
using T5Platform.Web.Tests.Rest;
using static Microsoft.Playwright.Assertions;

namespace T5Platform.Web.Tests.Browser;

[Collection("browser"), Trait("speed", "end-to-end")]
public sealed class SweepPageTests(Chromium chromium)
{
    private static readonly SweepId Id = new(new Guid("01a2178257b07ea0a62738b6def95091"));

    [Theory]
    [InlineData("/sweeps", "rates")]
    [InlineData("/sweeps/01a2178257b07ea0a62738b6def95091", "It died.")]
    public async Task Sweeps_AreAccessibleInBothThemes_AndFitATelephone(string page, string shows)
    {
        await using var web = await WebUnderTest.Start(static (study, _) => SweepsTests.Begun(study, Id));
        await using var visit = await chromium.Visit(web.Address, page);
        await Expect(visit.Main).ToContainTextAsync(shows);
        Visit.Nothing(await visit.Findings());
        await visit.InTheDark();
        Visit.Nothing(await visit.Findings("color-contrast"));
        await visit.OnATelephone();
        Visit.Nothing(await visit.TooWide());
    }

    [Fact]
    public async Task Sweep_IsCancelledWithAReason_AndOffersItNoLongerOnceItEnded()
    {
        await using var web = await WebUnderTest.Start(static (study, _) => SweepsTests.Begun(study, Id));
        await using var visit = await chromium.Visit(web.Address, $"/sweeps/{Id}");
        await visit.Get("cancel").ClickAsync();
        await visit.Get("cancel-text").FillAsync("the rates are known");
        await visit.Get("cancel-confirm").ClickAsync();
        await Expect(visit.Page.GetByText("The sweep is being cancelled.")).ToBeVisibleAsync();
        Assert.Equal([(Id, "the rates are known")], web.ControlPlane.CancelledSweeps);
        web.Study.AllSweeps[Id] = web.Study.AllSweeps[Id] with { State = SweepState.Cancelled };
        await Expect(visit.Get("cancel")).ToHaveCountAsync(0);
    }
}
