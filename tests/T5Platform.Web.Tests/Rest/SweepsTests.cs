using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Contracts.Sweeps;
using T5Platform.Study.Planning;
using T5Platform.Study.Sweeps;
using T5Platform.Web.Tests.Demo;

namespace T5Platform.Web.Tests.Rest;

[Trait("speed", "integration")]
public sealed class SweepsTests
{
    internal const string Sweep = """
        {
          "sweep": "rates", "method": "asha",
          "spec": {
            "name": "base", "seeds": [1], "model": "test",
            "finetuning": { "tasks": ["sst2"], "steps": 5, "batchRows": 4, "inputLength": 64, "targetLength": 16, "checkpointEvery": 5 },
            "rows": [ { "name": "only" } ]
          },
          "fields": { "finetuning.optimizer.learningRate": { "from": 0.0001, "to": 0.01, "log": true } },
          "trials": 3, "parallel": 1,
          "objective": { "task": "sst2", "metric": "accuracy" },
          "halving": { "stage": "finetuning", "first": 5, "eta": 3, "rungs": 2 }
        }
        """;

    [Fact]
    public async Task Submit_Sound_IsTakenInItsCanonicalForm_AndAgainUnderItsKey()
    {
        await using var web = await WebUnderTest.Start();
        var created = await Post(web, "sweeps", Sweep, "tonight");
        var document = await created.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((HttpStatusCode.Created, 3, 2), (created.StatusCode, document.GetProperty("trials").GetInt32(), document.GetProperty("rungs").GetInt32()));
        await Post(web, "sweeps", Sweep, "tonight");
        Assert.Equal(web.ControlPlane.SubmittedSweeps[0], web.ControlPlane.SubmittedSweeps[1]);
        Assert.Equal(SweepJson.Write(Definition), web.ControlPlane.SubmittedSweeps[0].Definition);
    }

    [Fact]
    public async Task Submit_Unsound_IsRefusedWithEveryError()
    {
        await using var web = await WebUnderTest.Start(known: new() { Tasks = ["cola"] });
        var answer = await Post(web, "sweeps", Sweep.Replace("\"eta\": 3", "\"eta\": 1", StringComparison.Ordinal).Replace("\"trials\": 3,", "", StringComparison.Ordinal));
        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateArray().Select(static error => error.GetProperty("path").GetString()).ToList();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("halving.eta", errors);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(web, "sweeps", Sweep)).StatusCode); // sst2 is not known here
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await web.Client.PostAsync("/api/v1/sweeps", new StringContent(Sweep, Encoding.UTF8, "application/yaml"))).StatusCode);
        Assert.Empty(web.ControlPlane.SubmittedSweeps);
    }

    [Fact]
    public async Task Show_HasEveryTrialWithItsRungsAndTheBest_InTheDashboardToo()
    {
        var id = new SweepId(new Guid("01a2178257b07ea0a62738b6def95091"));
        await using var web = await WebUnderTest.Start((study, _) => Begun(study, id));
        var sweep = await web.Client.GetFromJsonAsync<JsonElement>($"/api/v1/sweeps/{id}");
        Assert.Equal(("rates", "running", 2), (sweep.GetProperty("sweep").GetProperty("name").GetString(), sweep.GetProperty("sweep").GetProperty("state").GetString(), sweep.GetProperty("best").GetInt32()));
        Assert.Equal([5, 15], sweep.GetProperty("rungs").EnumerateArray().Select(static steps => steps.GetInt32()));
        var trials = sweep.GetProperty("trials").EnumerateArray().ToList();
        Assert.Equal(["scored", "running", "lost"], trials.Select(static trial => trial.GetProperty("state").GetString()));
        Assert.Equal([1, 2, 1], trials.Select(static trial => trial.GetProperty("rungs").GetArrayLength()));
        Assert.Equal(70, trials[1].GetProperty("rungs")[0].GetProperty("score").GetDouble());
        Assert.Equal("It died.", trials[2].GetProperty("rungs")[0].GetProperty("reason").GetString());

        Assert.Equal("rates", (await web.Client.GetFromJsonAsync<JsonElement>("/api/v1/sweeps"))[0].GetProperty("name").GetString());
        Assert.Contains("rates", await web.Client.GetStringAsync("/sweeps"), StringComparison.Ordinal);
        var page = await web.Client.GetStringAsync($"/sweeps/{id}");
        Assert.Contains("best: trial 2", page, StringComparison.Ordinal);
        Assert.Contains("learningRate", page, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Accepted, (await Post(web, $"sweeps/{id}/cancel", "{}")).StatusCode);
        Assert.Equal(id, Assert.Single(web.ControlPlane.CancelledSweeps).Id);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(web, $"sweeps/0123456789abcdef0123456789abcdef/cancel", "{}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await web.Client.GetAsync($"/api/v1/sweeps/0123456789abcdef0123456789abcdef")).StatusCode);
        Assert.Contains("\"halving\"", await web.Client.GetStringAsync("/api/v1/sweeps/schema"), StringComparison.Ordinal);
    }

    private static SweepDefinition Definition => SweepReader.Read(new("sweep", Sweep)).Sweep!;

    /// <summary>Three trials: one scored, one that went on, one lost.</summary>
    internal static void Begun(InMemoryStudy study, SweepId id)
    {
        study.AllSweeps[id] = new() { Id = id, Name = "rates", Definition = SweepJson.Write(Definition), State = SweepState.Running, SubmittedAt = default };
        Trial(study, id, new(1, 0), ExperimentState.Completed, 60);
        Trial(study, id, new(2, 0), ExperimentState.Completed, 70);
        Trial(study, id, new(2, 1), ExperimentState.Running, null);
        Trial(study, id, new(3, 0), ExperimentState.Failed, null);
    }

    private static void Trial(InMemoryStudy study, SweepId id, SweepStep step, ExperimentState state, double? score)
    {
        var experiment = SweepSpecs.IdOf(id, step);
        var spec = SweepSpecs.Of(id, Definition, SweepTrials.Of(Definition)[step.Trial - 1], step.Rung).Spec!;
        var plan = ExperimentPlanner.Plan(experiment, spec);
        study.AllExperiments[experiment] = new() { Id = experiment, Spec = spec, Plan = plan, State = state, SubmittedAt = default, EndedAt = state == ExperimentState.Running ? null : default(DateTimeOffset) };
        if (state == ExperimentState.Running)
            return;
        var planned = Assert.Single(plan.Evaluations);
        study.AllEvaluations[planned.Id] = new()
        {
            Id = planned.Id,
            Start = new() { Experiment = experiment, Name = planned.Name, Spec = planned.Spec, Run = planned.Run, Checkpoint = new() { Id = default, ManifestPath = "x", Step = 5 }, Pool = new("default") },
            Status = new() { State = score is null ? RunState.Failed : RunState.Completed, Generation = new(1), SubmittedAt = default, Reason = score is null ? "It died." : null },
            Scored = score is { } value ? new() { Scores = [new("accuracy", value)], Examples = 1, PredictionsPath = "x" } : null,
        };
    }

    private static Task<HttpResponseMessage> Post(WebUnderTest web, string path, string json, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{path}") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return web.Client.SendAsync(request);
    }
}
