using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Tests.Shared.Checkpoints;
using T5Platform.Web.Specs;
using T5Platform.Web.Tests.Demo;

namespace T5Platform.Web.Tests.Rest;

[Trait("speed", "integration")]
public sealed class ImportsTests
{
    private const string Spec = """
        {
          "name": "begun elsewhere", "seeds": [1], "model": "test", "initialCheckpoint": "t5-test",
          "finetuning": { "tasks": ["sst2"], "steps": 5, "batchRows": 4, "inputLength": 64, "targetLength": 16, "checkpointEvery": 5 },
          "rows": [ { "name": "tuned" } ]
        }
        """;

    [Fact]
    public async Task Import_Released_IsCreated_AndAgainChangesNothing_AndOtherBytesConflict()
    {
        await using var web = await WebUnderTest.Start();
        var created = await Put(web, "t5-test", ForeignCheckpoint.Sound().AsReleased());
        Assert.Equal((HttpStatusCode.Created, "/api/v1/checkpoints/t5-test"), (created.StatusCode, created.Headers.Location!.OriginalString));
        var document = await created.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("test", document.GetProperty("preset").GetString());
        Assert.Equal(1, document.GetProperty("unused").GetArrayLength());
        Assert.Equal(HttpStatusCode.OK, (await Put(web, "t5-test", ForeignCheckpoint.Sound().AsReleased())).StatusCode);
        Assert.Equal((HttpStatusCode.Conflict, "name-taken"), await Problem(await Put(web, "t5-test", ForeignCheckpoint.Sound())));
        Assert.Equal(1, (await web.Client.GetFromJsonAsync<JsonElement>("/api/v1/checkpoints")).GetArrayLength());
        Assert.Equal(HttpStatusCode.OK, (await web.Client.GetAsync("/api/v1/checkpoints/t5-test")).StatusCode);
    }

    [Fact]
    public async Task Import_LargerThanKestrelsLimit_IsTaken()
    {
        await using var web = await WebUnderTest.Start();
        var form = ForeignCheckpoint.Sound().Form;
        var large = ForeignCheckpoint.Sound(form with { VocabularyRows = 300_000 }); // 38 MB; the limit is 30
        Assert.Equal(HttpStatusCode.Created, (await Put(web, "large", large)).StatusCode);
    }

    [Fact]
    public async Task Import_Unsound_NamesEveryProblem()
    {
        await using var web = await WebUnderTest.Start();
        var answer = await Put(web, "x", ForeignCheckpoint.Sound() with { Config = """{"model_type": "bart", "d_ff": "wide"}""" });
        var paths = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateArray().Select(static error => error.GetProperty("path").GetString()).ToList();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("config.json: model_type", paths);
        Assert.Contains("config.json: d_ff", paths);
        Assert.Contains("config.json: vocab_size", paths);
        Assert.Equal((HttpStatusCode.BadRequest, "unsound-checkpoint"), await Problem(await Put(web, "x", ForeignCheckpoint.Sound().Without("shared.weight"))));
        Assert.Equal(0, (await web.Client.GetFromJsonAsync<JsonElement>("/api/v1/checkpoints")).GetArrayLength());
    }

    [Theory]
    [InlineData("T5")]
    [InlineData(".x")]
    [InlineData("%2e%2e%2fx")]
    public async Task Import_BadName_IsRefused(string name)
    {
        await using var web = await WebUnderTest.Start();
        Assert.Equal((HttpStatusCode.BadRequest, "bad-name"), await Problem(await Put(web, name, ForeignCheckpoint.Sound())));
    }

    [Fact]
    public async Task Import_OfAnotherForm_IsRefusedByWhatIsMissing()
    {
        await using var web = await WebUnderTest.Start();
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "wrong-content-type"), await Problem(await web.Client.PutAsync("/api/v1/checkpoints/x", new StringContent("{}", Encoding.UTF8, "application/json"))));
        var parts = new MultipartFormDataContent { { new ByteArrayContent(ForeignCheckpoint.Sound().Weights()), "model.safetensors" } };
        Assert.Equal((HttpStatusCode.BadRequest, "bad-parts"), await Problem(await web.Client.PutAsync("/api/v1/checkpoints/x", parts)));
        parts = new MultipartFormDataContent { { new ByteArrayContent(ForeignCheckpoint.Sound().ConfigBytes), "config.json" } };
        Assert.Equal((HttpStatusCode.BadRequest, "bad-parts"), await Problem(await web.Client.PutAsync("/api/v1/checkpoints/x", parts)));
        parts = new MultipartFormDataContent { { new ByteArrayContent(new byte[1_100_000]), "config.json" }, { new ByteArrayContent([]), "model.safetensors" } };
        Assert.Equal((HttpStatusCode.BadRequest, "bad-parts"), await Problem(await web.Client.PutAsync("/api/v1/checkpoints/x", parts)));
    }

    [Fact]
    public async Task Submit_NamingAnImport_IsAcceptedWhenItIsThereAndFits()
    {
        await using var web = await WebUnderTest.Start();
        Assert.Equal("initialCheckpoint", await FirstError(web, Spec));
        await Put(web, "t5-test", ForeignCheckpoint.Sound());
        Assert.Null(await FirstError(web, Spec));
        Assert.Equal("initialCheckpoint", await FirstError(web, Spec.Replace("\"test\"", "\"mini\"", StringComparison.Ordinal)));
        Assert.Equal("rows[0].initialCheckpoint", await FirstError(web, Spec.Replace("\"name\": \"tuned\"", "\"name\": \"tuned\", \"initialCheckpoint\": \"t5-text\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Delete_WhileAnExperimentBeginsFromIt_IsRefused()
    {
        var id = new ExperimentId(Guid.Parse("01a2178257b07ea0a62738b6def95091"));
        await using var web = await WebUnderTest.Start();
        await Put(web, "t5-test", ForeignCheckpoint.Sound());
        var spec = ExperimentSpecReader.Read(Encoding.UTF8.GetBytes(Spec)).Spec!;
        web.Study.AllExperiments[id] = new() { Id = id, Spec = spec, Plan = SpecDesk.Plan(id, spec), State = ExperimentState.Running, SubmittedAt = TimeProvider.System.GetUtcNow() };
        Assert.Equal((HttpStatusCode.Conflict, "in-use"), await Problem(await web.Client.DeleteAsync("/api/v1/checkpoints/t5-test")));
        web.Study.AllExperiments[id] = web.Study.AllExperiments[id] with { State = ExperimentState.Completed, EndedAt = TimeProvider.System.GetUtcNow() };
        Assert.Equal(HttpStatusCode.NoContent, (await web.Client.DeleteAsync("/api/v1/checkpoints/t5-test")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await web.Client.DeleteAsync("/api/v1/checkpoints/t5-test")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await web.Client.GetAsync("/api/v1/checkpoints/t5-test")).StatusCode);
    }

    private static Task<HttpResponseMessage> Put(WebUnderTest web, string name, ForeignCheckpoint checkpoint) =>
        web.Client.PutAsync($"/api/v1/checkpoints/{name}", new MultipartFormDataContent
        {
            { new ByteArrayContent(checkpoint.ConfigBytes), "config.json" },
            { new ByteArrayContent(checkpoint.Weights()), "model.safetensors" },
        });

    private static async Task<(HttpStatusCode Status, string? Code)> Problem(HttpResponseMessage answer) =>
        (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());

    /// <summary>The path of the first error; null: the spec is sound.</summary>
    private static async Task<string?> FirstError(WebUnderTest web, string spec)
    {
        var answer = await web.Client.PostAsync("/api/v1/experiments/validate", new StringContent(spec, Encoding.UTF8, "application/json"));
        return answer.IsSuccessStatusCode ? null : (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0].GetProperty("path").GetString();
    }
}
