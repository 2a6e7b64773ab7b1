using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Study.Planning;
using T5Platform.Web.Tests.Demo;

namespace T5Platform.Web.Tests.Rest;

[Trait("speed", "integration")]
public sealed class LineageTests
{
    private const string Spec = """
        {
          "name": "parent", "seeds": [1], "model": "test",
          "pretraining": { "steps": 20, "batchRows": 4, "inputLength": 64, "targetLength": 16, "checkpointEvery": 10 },
          "finetuning": { "tasks": ["sst2"], "steps": 5, "batchRows": 4, "inputLength": 64, "targetLength": 16, "checkpointEvery": 5 },
          "rows": [ { "name": "spans" } ]
        }
        """;

    private static readonly ExperimentId Parent = new(new Guid("01a2178257b07ea0a62738b6def95091"));
    private static readonly ExperimentPlan Plan = ExperimentPlanner.Plan(Parent, ExperimentSpecReader.Read(Encoding.UTF8.GetBytes(Spec)).Spec!);
    private static readonly RunId Pretrained = Plan.Runs[0].Id;

    [Fact]
    public async Task Fork_OfTheNewest_IsASpecThatCanBeSubmitted_AndBothKnowEachOther()
    {
        await using var web = await Started();
        var forked = await web.Client.GetStringAsync($"/api/v1/runs/{Pretrained}/fork");
        Assert.Contains($"run/{Pretrained}@20", forked, StringComparison.Ordinal);
        Assert.Contains($"run/{Pretrained}@10", await web.Client.GetStringAsync($"/api/v1/runs/{Pretrained}/fork?step=10"), StringComparison.Ordinal);

        web.ControlPlane.OnSubmit = (id, spec) => web.Study.AllExperiments[id] = new() { Id = id, Spec = spec, Plan = ExperimentPlanner.Plan(id, spec), State = ExperimentState.Running, SubmittedAt = default };
        var child = (await (await Post(web, "experiments", forked)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        var down = (await web.Client.GetFromJsonAsync<JsonElement>($"/api/v1/experiments/{Parent}/lineage")).GetProperty("children")[0];
        Assert.Equal(("fork", child, 20), (down.GetProperty("kind").GetString(), down.GetProperty("experiment").GetString(), down.GetProperty("step").GetInt32()));
        var up = (await web.Client.GetFromJsonAsync<JsonElement>($"/api/v1/experiments/{child}/lineage")).GetProperty("parents")[0];
        Assert.Equal(("parent", "spans/seed-1/pretrain"), (up.GetProperty("experimentName").GetString(), up.GetProperty("runName").GetString()));
        Assert.Contains("begins from its step", await web.Client.GetStringAsync($"/experiments/{Parent}"), StringComparison.Ordinal);
        Assert.Contains("spans/seed-1/pretrain", await web.Client.GetStringAsync($"/experiments/{child}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_NameWithoutAStep_IsSettled_AndSentAgainMeansTheSame()
    {
        await using var web = await Started();
        web.ControlPlane.OnSubmit = (id, spec) => web.Study.AllExperiments[id] = new() { Id = id, Spec = spec, Plan = ExperimentPlanner.Plan(id, spec), State = ExperimentState.Running, SubmittedAt = default };
        var spec = Spec.Replace("\"parent\"", $"\"child\", \"initialCheckpoint\": \"run/{Pretrained}\"", StringComparison.Ordinal);
        foreach (var steps in new long[][] { [10], [10, 20] })
        {
            web.Study.AllCheckpoints[Pretrained] = [.. steps.Select(Checkpoint)];
            Assert.Equal(HttpStatusCode.Created, (await Post(web, "experiments", spec, "a-key")).StatusCode);
        }

        Assert.All(web.ControlPlane.Submitted, static each => Assert.EndsWith("@10", each.Spec.InitialCheckpoint, StringComparison.Ordinal));
        Assert.Equal(2, web.ControlPlane.Submitted.Count);
    }

    [Fact]
    public async Task Submit_FromAStepThatIsNotThere_IsRefusedAtItsPlace()
    {
        await using var web = await Started();
        var answer = await Post(web, "experiments", Spec.Replace("\"parent\"", $"\"child\", \"initialCheckpoint\": \"run/{Pretrained}@15\"", StringComparison.Ordinal));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("initialCheckpoint", problem.GetProperty("errors")[0].GetProperty("path").GetString());
        Assert.Empty(web.ControlPlane.Submitted);
    }

    [Fact]
    public async Task Extension_OfAnEndedExperiment_IsASpecThatNamesIt_AndOfOthersIsRefused()
    {
        await using var web = await Started();
        var extended = JsonDocument.Parse(await web.Client.GetStringAsync($"/api/v1/experiments/{Parent}/extension?pretrainingSteps=40")).RootElement;
        Assert.Equal((Parent.ToString(), 40), (extended.GetProperty("extends").GetString(), extended.GetProperty("pretraining").GetProperty("steps").GetInt32()));
        Assert.Equal(HttpStatusCode.Created, (await Post(web, "experiments", extended.GetRawText())).StatusCode);

        Assert.Equal((HttpStatusCode.Conflict, "cannot-derive"), await Problem(await web.Client.GetAsync($"/api/v1/experiments/{Parent}/extension?pretrainingSteps=20")));
        Assert.Equal((HttpStatusCode.BadRequest, "no-steps"), await Problem(await web.Client.GetAsync($"/api/v1/experiments/{Parent}/extension")));
        web.Study.AllExperiments[Parent] = web.Study.AllExperiments[Parent] with { State = ExperimentState.Running };
        Assert.Equal((HttpStatusCode.Conflict, "cannot-derive"), await Problem(await web.Client.GetAsync($"/api/v1/experiments/{Parent}/extension?pretrainingSteps=40")));
        Assert.Equal((HttpStatusCode.BadRequest, "unsound-spec"), await Problem(await Post(web, "experiments/validate", extended.GetRawText())));
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), await Problem(await web.Client.GetAsync($"/api/v1/experiments/{Pretrained}/lineage")));
    }

    private static async Task<WebUnderTest> Started()
    {
        var spec = ExperimentSpecReader.Read(Encoding.UTF8.GetBytes(Spec)).Spec!;
        return await WebUnderTest.Start((study, _) =>
        {
            study.AllExperiments[Parent] = new() { Id = Parent, Spec = spec, Plan = Plan, State = ExperimentState.Completed, SubmittedAt = default };
            study.AllRuns[Pretrained] = new()
            {
                Id = Pretrained,
                Start = new() { Experiment = Parent, Name = Plan.Runs[0].Name, Spec = Plan.Runs[0].Spec, Pool = new("default") },
                Status = new() { State = RunState.Completed, Generation = new(1), SubmittedAt = default },
            };
            study.AllCheckpoints[Pretrained] = [Checkpoint(10), Checkpoint(20)];
        });
    }

    private static CheckpointRecord Checkpoint(long step) => new()
    {
        Manifest = new()
        {
            Id = CheckpointId.New(TimeProvider.System), Run = Pretrained, Generation = new(1), Step = step, Path = "runs/x/manifest.json",
            Files = [], WeightsSha256 = new('a', 64), Final = step == 20,
        },
        CommittedAt = default,
    };

    private static Task<HttpResponseMessage> Post(WebUnderTest web, string path, string json, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{path}") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return web.Client.SendAsync(request);
    }

    private static async Task<(HttpStatusCode, string?)> Problem(HttpResponseMessage answer) =>
        (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
}
