using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CsCheck;
using T5Platform.Tests.Specs;
using T5Platform.Web.Tests.Demo;

namespace T5Platform.Web.Tests.Rest;

/// <summary>Whatever is submitted, the answer is a plan or a problem document that says all that is wrong.</summary>
[Trait("speed", "integration")]
public sealed class BadSpecsTests : IAsyncLifetime
{
    private const int Mutations = 1_000;
    private WebUnderTest _web = null!;
    private string _sound = "";

    public async ValueTask InitializeAsync()
    {
        _web = await WebUnderTest.Start();
        _sound = await _web.Client.GetStringAsync("/api/v1/spec/examples/demo-quick");
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public async Task Submit_SoundSpec_IsCreated_AndReachesTheControlPlane()
    {
        var answer = await Submit(_sound);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var (id, spec) = Assert.Single(_web.ControlPlane.Submitted);
        Assert.Equal($"/api/v1/experiments/{id}", answer.Headers.Location!.ToString());
        Assert.Equal(3, spec.Rows.Count);
    }

    [Theory]
    [InlineData("""{"name":"x","stepz":1}""", "stepz", "seeds", "model", "rows")]
    [InlineData("""{"name":"x","seeds":[1],"model":"mini","rows":[{"name":"a"}],"pretraining":{"steps":-5,"batchRows":0,"inputLength":64,"targetLength":32,"checkpointEvery":10}}""",
        "pretraining.steps", "pretraining.batchRows")]
    [InlineData("""{"name":"x","seeds":[1],"model":"mini","logicalShards":4,"rows":[{"name":"a"}],"pretraining":{"steps":5,"batchRows":8,"inputLength":64,"targetLength":32,"checkpointEvery":10,"parallelism":{"data":3,"model":1}}}""",
        "pretraining.parallelism")]
    [InlineData("this is not JSON", "")]
    [InlineData("null", "")]
    [InlineData("", "")]
    public async Task Submit_UnsoundSpec_ListsEveryErrorWithItsPath(string json, params string[] paths)
    {
        var answer = await Submit(json);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var found = (await Problem(answer)).GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString()).ToList();
        Assert.All(paths, path => Assert.Contains(path, found));
        Assert.Empty(_web.ControlPlane.Submitted);
    }

    [Fact]
    public async Task Submit_TenMegabytes_IsRefusedWithTheLimit()
    {
        var answer = await Submit("{\"name\":\"" + new string('x', 10_000_000) + "\"}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var error = (await Problem(answer)).GetProperty("errors").EnumerateArray().Single();
        Assert.Equal("too-large", error.GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.Created, (await Submit(_sound)).StatusCode);
    }

    [Fact]
    public async Task Submit_AnotherContentType_IsRefused()
    {
        using var form = new StringContent(_sound, Encoding.UTF8, "text/plain");
        var answer = await _web.Client.PostAsync("/api/v1/experiments", form);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("application/json", (await Problem(answer)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_ManyMutations_GiveAPlanOrAProblem_NeverAFailure()
    {
        var answers = new Dictionary<HttpStatusCode, int>();
        var documents = Gen.OneOf(
            Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 3], Gen.Byte).List[1, 6]
                .Select(edits => SpecMutations.Edited(Encoding.UTF8.GetBytes(_sound), edits)),
            Gen.Select(Gen.Int[0, 60], Gen.Int[0, SpecMutations.StrangeValues.Length - 1]).List[1, 4]
                .Select(changes => Encoding.UTF8.GetBytes(changes.Aggregate(_sound, static (json, change) => Changed(json, change.Item1, change.Item2)))));
        await documents.SampleAsync(async document =>
        {
            var answer = await Post("/api/v1/experiments/validate", document);
            lock (answers)
                answers[answer.StatusCode] = answers.GetValueOrDefault(answer.StatusCode) + 1;
            if (answer.StatusCode == HttpStatusCode.OK)
                return (await Json(answer)).GetProperty("cells").GetInt32() > 0;
            var errors = (await Problem(answer)).GetProperty("errors");
            return answer.StatusCode == HttpStatusCode.BadRequest && errors.GetArrayLength() > 0
                && errors.EnumerateArray().All(error => error.GetProperty("message").GetString()!.Length > 0);
        }, iter: Mutations, threads: 1);
        Assert.True(answers.GetValueOrDefault(HttpStatusCode.BadRequest) > Mutations / 2, string.Join(", ", answers));
    }

    /// <summary>A document that an earlier change made unreadable stays as it is.</summary>
    private static string Changed(string json, int place, int value)
    {
        try
        {
            return SpecMutations.WithValue(json, place, SpecMutations.StrangeValues[value]);
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private Task<HttpResponseMessage> Submit(string json) => Post("/api/v1/experiments", Encoding.UTF8.GetBytes(json));

    private async Task<HttpResponseMessage> Post(string path, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await _web.Client.PostAsync(path, content);
    }

    private static async Task<JsonElement> Problem(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return await Json(answer);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
}
