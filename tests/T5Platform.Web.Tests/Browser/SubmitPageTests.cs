using Microsoft.Playwright;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Demo;
using T5Platform.Study.Planning;
using T5Platform.Web.Tests.Demo;
using T5Platform.Web.Tests.Demo.Sample;
using static Microsoft.Playwright.Assertions;

namespace T5Platform.Web.Tests.Browser;

[Collection("browser"), Trait("speed", "end-to-end")]
public sealed class SubmitPageTests(Chromium chromium, RichWeb rich)
{
    [Fact]
    public async Task Form_Filled_SubmitsThatSpec_AndGoesToTheExperiment()
    {
        await using var web = await Fresh();
        await using var visit = await chromium.Visit(web.Address, "/submit");
        await Expect(visit.Get("problems").Locator("li")).ToHaveCountAsync(2);
        await Field(visit, "name").FillAsync("Two objectives");
        await Field(visit, "seeds").FillAsync("4, 5, 6");
        await visit.Page.Locator("[data-task='member_kind']").CheckAsync();
        await visit.Page.Locator("[data-task='cola']").CheckAsync();
        await Field(visit, "model").SelectOptionAsync("tiny");
        await Field(visit, "pretraining.steps").FillAsync("120");
        await Field(visit, "pretraining.parallelism").FillAsync("2");
        await visit.Get("add-row").ClickAsync();
        await Field(visit, "rows[1].name").FillAsync("Prefix LM");
        await Field(visit, "rows[1].objective").FillAsync("prefix_lm");
        await Expect(visit.Get("preview")).ToContainTextAsync("6 pre-trainings, 12 fine-tunings");
        await visit.Get("submit").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Two objectives");
        var (id, spec) = Assert.Single(web.ControlPlane.Submitted);
        Assert.EndsWith($"/experiments/{id}", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal([4L, 5, 6], spec.Seeds);
        Assert.Equal(["member_kind", "cola"], spec.Finetuning!.Tasks);
        Assert.Equal(ModelPreset.All["tiny"], spec.Model);
        Assert.Equal((120L, 2), (spec.Pretraining!.Steps, spec.Pretraining.Parallelism.Data));
        Assert.Equal([new StudyRow { Name = "Baseline", Baseline = true }, new() { Name = "Prefix LM", Objective = "prefix_lm" }], spec.Rows);
    }

    [Fact]
    public async Task Form_WithErrors_ShowsEachAtItsField_AndLeadsThere()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, "/submit?example=demo-quick");
        await Field(visit, "pretraining.batchRows").FillAsync("15");
        await Field(visit, "rows[0].corpus").FillAsync("gutenberg");
        await Expect(visit.Page.Locator(".t5-field [data-path='pretraining.batchRows']")).ToContainTextAsync("15 rows cannot be cut into 2 logical shards");
        await Expect(Field(visit, "pretraining.batchRows")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(visit.Get("row").First.Locator("[data-path='rows[0].corpus']")).ToContainTextAsync("has no effect");
        await Expect(visit.Get("problems").Locator("li")).ToHaveCountAsync(2);
        await visit.Get("problems").GetByRole(AriaRole.Button).Nth(1).ClickAsync();
        await Expect(Field(visit, "rows[0].corpus")).ToBeFocusedAsync();
        await visit.Get("submit").ClickAsync();
        await Expect(visit.Page.Locator("#plan-title")).ToBeFocusedAsync();
        Assert.Empty(rich.Web.ControlPlane.Submitted);
        Visit.Nothing(await visit.Findings());
    }

    [Fact]
    public async Task Form_WithWhatFewSpecsHave_SubmitsIt()
    {
        await using var web = await Fresh();
        await using var visit = await chromium.Visit(web.Address, "/submit?example=demo-quick");
        await Field(visit, "finetuning.beams").CheckAsync();
        await Expect(visit.Get("problems")).ToContainTextAsync("finetuning.beams.width");
        await Field(visit, "finetuning.beams.width").FillAsync("4");
        await Field(visit, "finetuning.everyCheckpoint").CheckAsync();
        await visit.Get("row-more").Nth(1).Locator("summary").ClickAsync();
        await Field(visit, "rows[1].extraSeeds").FillAsync("11, 12");
        await Expect(visit.Get("row-more").Nth(1).Locator("summary")).ToContainTextAsync("seeds of this row alone");
        Visit.Nothing(await visit.Findings());
        await visit.OnATelephone();
        Visit.Nothing(await visit.TooWide());
        await visit.Get("submit").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Does pre-training help?");
        var spec = Assert.Single(web.ControlPlane.Submitted).Spec;
        Assert.Equal((4, true), (spec.Finetuning!.Beams!.Width, spec.Finetuning.EveryCheckpoint));
        Assert.Equal([11L, 12], spec.Rows[1].ExtraSeeds);
    }

    [Fact]
    public async Task Json_AndForm_StayInStep()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, "/submit?example=demo-quick");
        await Field(visit, "name").FillAsync("From the form");
        await visit.Get("as-json").ClickAsync();
        var json = visit.Get("json");
        await Expect(json).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("\"name\": \"From the form\""));
        var text = await json.InputValueAsync();
        var steps = $"\"steps\": {DemoStudy.Spec("quick").Finetuning!.Steps},";
        await json.FillAsync(text.Replace("From the form", "From the JSON", StringComparison.Ordinal).Replace(steps, "\"steps\": \"soon\",", StringComparison.Ordinal));
        await Expect(visit.Get("problems")).ToContainTextAsync("finetuning.steps");
        await visit.Get("problems").GetByRole(AriaRole.Button).First.ClickAsync();
        await visit.Page.WaitForFunctionAsync("(() => { const area = document.getElementById('spec-json'); return area.value.slice(area.selectionStart, area.selectionEnd).includes('soon'); })()");
        await visit.Get("as-form").ClickAsync();
        await Expect(Field(visit, "name")).ToHaveValueAsync("From the JSON");
        await Expect(Field(visit, "finetuning.steps")).ToHaveValueAsync("soon");
        await visit.Get("as-json").ClickAsync();
        await json.FillAsync("{ \"name\": ");
        await Expect(visit.Get("problems")).ToContainTextAsync("The document is not JSON (line 1");
        await visit.Get("as-form").ClickAsync();
        await Expect(visit.Get("form-unreadable")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Rows_DuplicatedRemovedAndMadeBaseline_AreSo()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, "/submit?example=demo-quick");
        await visit.Get("duplicate-row").Nth(2).ClickAsync();
        await Expect(visit.Get("row")).ToHaveCountAsync(4);
        await Expect(Field(visit, "rows[3].name")).ToHaveValueAsync("Prefix LM 2");
        await visit.Get("remove-row").Nth(1).ClickAsync();
        await Expect(visit.Get("row")).ToHaveCountAsync(3);
        await visit.Page.GetByLabel("Row 2 is the baseline").CheckAsync();
        await visit.Get("as-json").ClickAsync();
        await Expect(visit.Get("json")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("\"name\": \"Prefix LM\", \"objective\": \"prefix_lm\", \"baseline\": true"));
    }

    [Fact]
    public async Task Submit_WhileTheControlPlaneIsAway_KeepsWhatWasTyped_AndTriesUnderTheSameId()
    {
        await using var web = await Fresh();
        await using var visit = await chromium.Visit(web.Address, "/submit?example=demo-quick");
        await Field(visit, "name").FillAsync("Kept");
        web.ControlPlane.Away = "The control plane did not answer within 10 seconds.";
        await visit.Get("submit").ClickAsync();
        await Expect(visit.Get("refusal")).ToContainTextAsync("did not answer within 10 seconds. What you typed is kept.");
        await Expect(Field(visit, "name")).ToHaveValueAsync("Kept");
        web.ControlPlane.Away = null;
        web.ControlPlane.Reply = Acknowledgement.Refused("full", "The queue is full.");
        await visit.Get("submit").ClickAsync();
        await Expect(visit.Get("refusal")).ToContainTextAsync("The queue is full.");
        web.ControlPlane.Reply = Acknowledgement.Accepted;
        await visit.Get("submit").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Kept");
        Assert.Equal(2, web.ControlPlane.Submitted.Count);
        Assert.Single(web.ControlPlane.Submitted.Select(submitted => submitted.Id).Distinct());
    }

    [Fact]
    public async Task Submit_ClickedTwice_SubmitsOnce()
    {
        await using var web = await Fresh();
        await using var visit = await chromium.Visit(web.Address, "/submit?example=demo-quick");
        await Expect(visit.Get("preview")).ToBeVisibleAsync();
        await visit.Get("submit").DblClickAsync();
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Does pre-training help?");
        Assert.Single(web.ControlPlane.Submitted);
    }

    [Fact]
    public async Task Draft_LeftUnsubmitted_ComesBackAfterAReload_AndCanBeDiscarded()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, "/submit");
        await Field(visit, "name").FillAsync("Half a thought");
        await visit.Page.WaitForFunctionAsync("localStorage.getItem('t5-draft')?.includes('Half a thought')");
        await visit.Page.ReloadAsync();
        await visit.Live();
        await Expect(visit.Get("kept-draft")).ToBeVisibleAsync();
        await Expect(Field(visit, "name")).ToHaveValueAsync("Half a thought");
        await visit.Get("discard-draft").ClickAsync();
        await Expect(Field(visit, "name")).ToHaveValueAsync("");
        await Expect(visit.Get("kept-draft")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Variation_OfAnExperiment_BeginsWithItsSpec()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, $"/experiments/{rich.Ids.Running}");
        await visit.Get("variation").ClickAsync();
        await Expect(Field(visit, "name")).ToHaveValueAsync("Unsupervised objectives, variation");
        await Expect(visit.Get("row")).ToHaveCountAsync(6);
        await Expect(visit.Get("preview")).ToContainTextAsync("equal to the bit in several rows, planned once");
    }

    [Fact]
    public async Task Spec_ForAPoolThatHasNoNode_SaysThatItWouldWait()
    {
        await using var visit = await chromium.Visit(rich.Web.Address, "/submit?example=demo-quick");
        await Field(visit, "pool").FillAsync("tpu");
        await Expect(visit.Get("pool-note")).ToContainTextAsync("No node of pool 'tpu' has reported; there is cpu, default, long.");
    }

    private static ILocator Field(Visit visit, string path) => visit.Page.Locator($"[id='f-{path}']");

    private static Task<WebUnderTest> Fresh() => WebUnderTest.Start(
        (study, controlPlane) => controlPlane.OnSubmit = (id, spec) => study.AllExperiments[id] = new()
        {
            Id = id, Spec = spec, Plan = ExperimentPlanner.Plan(id, spec), State = Contracts.Experiments.ExperimentState.Running, SubmittedAt = TimeProvider.System.GetUtcNow(),
        },
        known: RichStudy.Known);
}
