using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace T5Platform.Web.Tests.Browser;

/// <summary>What holds for every page, in light and in dark, on a wide window and on a telephone's.</summary>
[Collection("browser"), Trait("speed", "end-to-end")]
public sealed class EveryPageTests(Chromium chromium, RichWeb rich)
{
    public static TheoryData<string, string> Pages => new()
    {
        { "/", "Pre-training length, 64 points" },
        { "/experiments/{running}", "67.77" },
        { "/experiments/{running}?cell=0-0", "predictions.jsonl" },
        { "/experiments/{running}?tab=plan", "seed 1" },
        { "/experiments/{running}?tab=loss", "Training loss" },
        { "/experiments/{running}?tab=runs", "Node pod-0-n07 has been silent for 30 s." },
        { "/experiments/{running}?tab=events", "evaluation scored" },
        { "/experiments/{running}?tab=spec", "\"finetuning\"" },
        { "/experiments/{completed}?metrics=all", "exact_match" },
        { "/experiments/{failed}", "1 run failed and 3 could not begin without it" },
        { "/experiments/{cancelled}", "The corpus had the wrong licence." },
        { "/experiments/{large}?tab=plan", "1280 steps" },
        { "/runs/{restarted}", "About" },
        { "/runs/{waiting}", "It is number 2 of" },
        { "/runs/{dead}", "The loss of step 93 is not finite." },
        { "/runs/{planned}?of={running}", "It begins from the final checkpoint of" },
        { "/study", "Table 16" },
        { "/study?scale=paper", "Planned only" },
        { "/study/t2", "What the scale cpu-minutes cuts" },
        { "/study/t8?scale=cpu-minutes", "Planned, not submitted" },
        { "/study/t16", "None is run for it" },
        { "/study/t99", "There is no such table" },
        { "/study", "Studies of your own" },
        { "/study/yours", "It is sound" },
        { "/study/own/own", "Is a rate of 20 % better?" },
        { "/study/own/own/rates", "What it takes" },
        { "/study/own/own/none", "There is no such table" },
        { "/study/own/none", "There is no such study" },
        { "/mesh", "draining" },
        { "/submit?example=demo-quick", "22" },
        { "/submit?from={running}", "Unsupervised objectives" },
        { "/submit", "2 problems" },
        { "/experiments/nothing", "There is no such experiment" },
        { "/sweeps", "There is no sweep yet" },
        { "/nowhere", "There is no such page" },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_OfTheDashboard_ShowsWhatItHas_IsAccessibleInBothThemes_AndFitsATelephone(string page, string shows)
    {
        await using var visit = await chromium.Visit(rich.Web.Address, Named(page));
        await Assertions.Expect(visit.Main).ToContainTextAsync(shows);
        await Assertions.Expect(visit.Page).ToHaveTitleAsync(new Regex(" · T5Platform$"));
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);
        Visit.Nothing(await visit.Findings());
        await visit.InTheDark();
        Visit.Nothing(await visit.Findings("color-contrast"));
        await visit.OnATelephone();
        Visit.Nothing(await visit.TooWide());
        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }

    private string Named(string page) => page
        .Replace("{running}", rich.Ids.Running.ToString(), StringComparison.Ordinal)
        .Replace("{completed}", rich.Ids.Completed.ToString(), StringComparison.Ordinal)
        .Replace("{failed}", rich.Ids.Failed.ToString(), StringComparison.Ordinal)
        .Replace("{cancelled}", rich.Ids.Cancelled.ToString(), StringComparison.Ordinal)
        .Replace("{large}", rich.Ids.Large.ToString(), StringComparison.Ordinal)
        .Replace("{restarted}", rich.Ids.Restarted.ToString(), StringComparison.Ordinal)
        .Replace("{waiting}", rich.Ids.Waiting.ToString(), StringComparison.Ordinal)
        .Replace("{dead}", rich.Ids.Dead.ToString(), StringComparison.Ordinal)
        .Replace("{planned}", rich.Ids.Planned.ToString(), StringComparison.Ordinal);
}
