using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Mesh;
using T5Platform.Study.Mapping;
using T5Platform.Web.Studies;
using T5Platform.Web.Tests.Demo;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Rest;

[Trait("speed", "integration")]
public sealed class StudyTablesTests
{
    private const string Tables = "/api/v1/study/tables";

    [Fact]
    public async Task Tables_AreThePapersSixteen()
    {
        await using var web = await WebUnderTest.Start();
        var list = await web.Client.GetFromJsonAsync<JsonElement>(Tables);
        Assert.Equal(Enumerable.Range(1, 16).Select(static number => $"t{number}"), list.EnumerateArray().Select(static each => each.GetProperty("table").GetString()));
    }

    [Fact]
    public async Task Plan_SaysWhatItTakes_AndWhatIsSubmitted_IsUnderTheIdsItNamed()
    {
        await using var web = await WebUnderTest.Start();
        var plan = await web.Client.GetFromJsonAsync<JsonElement>($"{Tables}/t4/plan?scale=cpu-minutes");
        Assert.Equal(6, plan.GetProperty("counts").GetProperty("pretrainings").GetInt32());
        Assert.InRange(plan.GetProperty("deviceHours").GetDouble(), 0.1, 2);
        var planned = Assert.Single(plan.GetProperty("experiments").EnumerateArray());
        var submitted = await web.Client.PostAsync($"{Tables}/t4/submit?scale=cpu-minutes", null);
        Assert.Equal(HttpStatusCode.OK, submitted.StatusCode);
        var (id, spec) = Assert.Single(web.ControlPlane.Submitted);
        Assert.Equal(planned.GetProperty("id").GetString(), id.ToString());
        Assert.Equal("t5 t4 at cpu-minutes", spec.Name);

        // The command line sends the same spec under a key that makes the same id.
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/experiments") { Content = JsonContent.Create(spec) };
        request.Content = new StringContent(T5Platform.Contracts.Specs.Reading.ExperimentSpecJson.Write(spec), System.Text.Encoding.UTF8, "application/json");
        request.Headers.Add("Idempotency-Key", SubmissionKey.Of(spec));
        Assert.Equal(HttpStatusCode.Created, (await web.Client.SendAsync(request)).StatusCode);
        Assert.Equal(id, web.ControlPlane.Submitted[1].Id);
    }

    [Fact]
    public async Task Plan_SaysWhenItWouldEnd_AtTheLoadOfThePool()
    {
        await using var idle = await WebUnderTest.Start(static (study, _) => new SampleMesh(study).Pod("default", "pod-0", "2x2", "2x2", DeviceKind.Cpu));
        await using var busy = await WebUnderTest.Start(static (study, _) => Submitted(study, "t5", static _ => Fate.Planned, ExperimentState.Running));
        await using var empty = await WebUnderTest.Start();

        var (alone, beside) = (await Outlook(idle), await Outlook(busy));
        Assert.Equal((4, 0.0), (alone.GetProperty("devices").GetInt32(), alone.GetProperty("othersDeviceHours").GetDouble()));
        Assert.Equal(4, beside.GetProperty("devices").GetInt32());
        Assert.InRange(beside.GetProperty("othersDeviceHours").GetDouble(), 0.2, 1);
        Assert.True(beside.GetProperty("hours").GetDouble() > alone.GetProperty("hours").GetDouble());
        Assert.Equal(JsonValueKind.Null, (await Outlook(empty)).ValueKind);

        static async Task<JsonElement> Outlook(WebUnderTest web) => (await web.Client.GetFromJsonAsync<JsonElement>($"{Tables}/t4/plan?scale=cpu-minutes")).GetProperty("outlook");
    }

    [Theory]
    [InlineData("json", "\"published\"", "application/json")]
    [InlineData("latex", "\\toprule", "application/x-latex")]
    [InlineData("html", "<table>", "text/html")]
    [InlineData("markdown", "| --", "text/markdown")]
    [InlineData("csv", "GLUE", "text/csv")]
    [InlineData("text", "GLUE", "text/plain")]
    public async Task Table_WithoutAScale_IsThePublishedOne_InEveryForm(string format, string holds, string type)
    {
        await using var web = await WebUnderTest.Start();
        var answer = await web.Client.GetAsync($"{Tables}/t4?format={format}");
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(holds, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_AtAScale_HoldsWhatItsExperimentsScored()
    {
        await using var web = await WebUnderTest.Start(static (study, _) => Completed(study));
        var table = await web.Client.GetFromJsonAsync<JsonElement>($"{Tables}/t4?scale=cpu-minutes");
        var cells = table.GetProperty("rows").EnumerateArray().Select(static row => row.GetProperty("cells")[0]).ToList();
        Assert.Equal(3, cells.Count);
        Assert.All(cells, static cell =>
        {
            Assert.InRange(cell.GetProperty("mean").GetDouble(), 1, 99);
            Assert.Equal(2, cell.GetProperty("sources")[0].GetProperty("runs").GetArrayLength());
        });
        Assert.Contains(table.GetProperty("notes").EnumerateArray(), static note => note.GetString()!.Contains("At the scale cpu-minutes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Table_WithIntervals_HasThoseOfItsExamples_AndThePairedTest()
    {
        await using var web = await WebUnderTest.Start(static (study, _) => Completed(study, "t5"));
        foreach (var (index, evaluation) in web.Study.AllEvaluations.Values.OrderBy(static each => each.Start.Name, StringComparer.Ordinal).Index())
            Predict(web, evaluation, index);

        var table = await web.Client.GetFromJsonAsync<JsonElement>($"{Tables}/t5?scale=cpu-minutes&columns=full&intervals=true");
        var cells = table.GetProperty("rows").EnumerateArray().SelectMany(static row => row.GetProperty("cells").EnumerateArray()).ToList();
        Assert.Contains(cells, static cell => cell.GetProperty("interval") is { ValueKind: JsonValueKind.Object } interval && interval.GetProperty("low").GetDouble() < interval.GetProperty("high").GetDouble());
        Assert.Contains(cells, static cell => cell.GetProperty("chance") is { ValueKind: JsonValueKind.Number } chance && chance.GetDouble() is > 0 and <= 1);
        var text = await web.Client.GetStringAsync($"{Tables}/t5?scale=cpu-minutes&columns=full&intervals=true&format=text");
        Assert.Contains(" to ", text, StringComparison.Ordinal);
        Assert.Contains("bootstrap over examples", text, StringComparison.Ordinal);
        Assert.DoesNotContain("bootstrap", await web.Client.GetStringAsync($"{Tables}/t5?scale=cpu-minutes&columns=full&format=text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Predictions_OfAnEvaluation_CanBeTakenAway_AndTheirScoresRead()
    {
        await using var web = await WebUnderTest.Start(static (study, _) => Completed(study));
        var (first, second) = (web.Study.AllEvaluations.Values.First(), web.Study.AllEvaluations.Values.Last());
        Predict(web, first, 0);

        Assert.Equal(40, (await web.Client.GetStringAsync($"/api/v1/evaluations/{first.Id}/predictions")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var scores = await web.Client.GetFromJsonAsync<JsonElement>($"/api/v1/evaluations/{first.Id}/examples");
        Assert.Equal(40, scores.GetProperty(first.Scored!.Scores[0].Metric).GetArrayLength());
        var gone = await web.Client.GetAsync($"/api/v1/evaluations/{second.Id}/examples");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("no predictions.jsonl in the store", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await web.Client.GetAsync("/api/v1/evaluations/nothing/examples")).StatusCode);
        Assert.Equal(first.Id.ToString(), (await web.Client.GetFromJsonAsync<JsonElement>($"/api/v1/evaluations/{first.Id}")).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Submit_OfATable_SharesUnlessToldOtherwise_AndASpecOnlyWhenTold()
    {
        await using var web = await WebUnderTest.Start();
        await web.Client.PostAsync($"{Tables}/t4/submit", null);
        await web.Client.PostAsync($"{Tables}/t4/submit?share=false", null);
        var spec = T5Platform.Contracts.Specs.Reading.ExperimentSpecJson.Write(web.ControlPlane.Submitted[0].Spec);
        foreach (var query in new[] { "", "?share=true" })
            Assert.Equal(HttpStatusCode.Created, (await web.Client.PostAsync($"/api/v1/experiments{query}", new StringContent(spec, System.Text.Encoding.UTF8, "application/json"))).StatusCode);

        Assert.Equal([true, false, false, true], web.ControlPlane.Shared);
    }

    [Theory]
    [InlineData("/t99", HttpStatusCode.NotFound, "There is no table 't99'.")]
    [InlineData("/t4?scale=huge", HttpStatusCode.BadRequest, "scale is 'huge'; tiny, cpu-minutes, cpu-hour, gpu-day, paper are allowed.")]
    [InlineData("/t4?format=pdf", HttpStatusCode.BadRequest, "format is 'pdf'; json")]
    [InlineData("/t4?columns=some", HttpStatusCode.BadRequest, "condensed and full are allowed")]
    [InlineData("/t4/plan?scale=huge", HttpStatusCode.BadRequest, "scale is 'huge'")]
    public async Task Request_WithAWrongName_SaysWhatIsAllowed(string path, HttpStatusCode status, string words)
    {
        await using var web = await WebUnderTest.Start();
        var answer = await web.Client.GetAsync(Tables + path);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_OfWhatNoSpecCanSay_OrToNobody_IsRefusedWithTheReason()
    {
        await using var web = await WebUnderTest.Start();
        var paper = await web.Client.PostAsync($"{Tables}/t3/submit?scale=paper", null);
        Assert.Equal(HttpStatusCode.BadRequest, paper.StatusCode);
        Assert.Contains("It has no rows of its own that are run.", await paper.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        web.ControlPlane.Away = "The control plane cannot be reached.";
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await web.Client.PostAsync($"{Tables}/t4/submit", null)).StatusCode);
        Assert.Empty(web.ControlPlane.Submitted);
    }

    [Fact]
    public async Task Submit_ForATenant_CountsAgainstIt_AndAnUnknownOneIsRefused()
    {
        await using var web = await WebUnderTest.Start(known: new() { Tenants = ["lab"] });
        Assert.Equal(HttpStatusCode.OK, (await web.Client.PostAsync($"{Tables}/t4/submit?tenant=lab", null)).StatusCode);
        Assert.Equal("lab", Assert.Single(web.ControlPlane.Submitted).Spec.Tenant.Value);
        var refused = await web.Client.PostAsync($"{Tables}/t4/submit", null);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("lab", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(web.ControlPlane.Submitted);
    }

    /// <summary>The file of an evaluation's predictions: forty examples, some right.</summary>
    private static void Predict(WebUnderTest web, Storage.Writing.EvaluationRecord evaluation, int index)
    {
        var file = new FileInfo(Path.Combine(web.Blobs, evaluation.Scored!.PredictionsPath));
        file.Directory!.Create();
        File.WriteAllLines(file.FullName, Enumerable.Range(0, 40).Select(example => JsonSerializer.Serialize(new
        {
            inputs = "", target = "", prediction = "", scores = evaluation.Scored.Scores.ToDictionary(static score => score.Metric, _ => example % (index % 3 + 2) == 0 ? 100.0 : 0),
        })));
    }

    /// <summary>A table at cpu-minutes as if all of it had been run.</summary>
    internal static void Completed(InMemoryStudy study, string table = "t4") => Submitted(study, table, static _ => Fate.Completed, ExperimentState.Completed);

    private static void Submitted(InMemoryStudy study, string table, Func<Contracts.Experiments.PlannedRun, Fate> fate, ExperimentState state)
    {
        var mesh = new SampleMesh(study).Pod("default", "pod-0", "2x2", "2x2", DeviceKind.Cpu);
        Submitted(study, mesh, PaperTables.Find(table, "cpu-minutes")!, fate, state);
    }

    /// <summary>Experiments of a table, the paper's or another.</summary>
    internal static void Submitted(InMemoryStudy study, SampleMesh mesh, T5Platform.Study.Running.TableAtScale table, Func<Contracts.Experiments.PlannedRun, Fate> fate, ExperimentState state)
    {
        foreach (var experiment in table.Mapping.Experiments)
            new SampleExperiment(study, mesh, experiment.Spec, DateTimeOffset.UnixEpoch).Add(fate, state, state == ExperimentState.Completed ? DateTimeOffset.UnixEpoch.AddHours(1) : null);
    }
}
