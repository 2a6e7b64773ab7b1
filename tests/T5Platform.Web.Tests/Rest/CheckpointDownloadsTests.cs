using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Demo;
using T5Platform.Tests.Shared.Checkpoints;
using T5Platform.Web.Specs;
using T5Platform.Web.Tests.Demo;

namespace T5Platform.Web.Tests.Rest;

[Trait("speed", "integration")]
public sealed class CheckpointDownloadsTests
{
    private static readonly ForeignCheckpoint Content = ForeignCheckpoint.Sound();
    private static readonly RunId Run = new(Guid.Parse("11111111222233334444555555555555"));

    [Fact]
    public async Task File_OfACheckpoint_IsGivenWithLengthAndHash()
    {
        await using var web = await Web();
        var answer = await web.Client.GetAsync(Path("20", "model.safetensors"));
        Assert.Equal(Content.Weights(), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(Content.Weights().Length, answer.Content.Headers.ContentLength);
        Assert.Equal($"\"{Hash(Content.Weights())}\"", answer.Headers.ETag!.Tag);
        foreach (var step in new[] { "final", "latest" })
            Assert.Equal(Content.Config, await web.Client.GetStringAsync(Path(step, "config.json")));
    }

    [Fact]
    public async Task File_AskedForAgainOrInPart_IsNotSentWhole()
    {
        await using var web = await Web();
        using var again = new HttpRequestMessage(HttpMethod.Get, Path("final", "model.safetensors")) { Headers = { { "If-None-Match", $"\"{Hash(Content.Weights())}\"" } } };
        Assert.Equal(HttpStatusCode.NotModified, (await web.Client.SendAsync(again)).StatusCode);
        using var part = new HttpRequestMessage(HttpMethod.Get, Path("final", "model.safetensors")) { Headers = { { "Range", "bytes=8-11" } } };
        var answer = await web.Client.SendAsync(part);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(Content.Weights()[8..12], await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("20", "secret.txt", HttpStatusCode.BadRequest, "not-allowed")]
    [InlineData("20", "optimizer.safetensors", HttpStatusCode.NotFound, "no-such-file")]
    [InlineData("20", "manifest.json", HttpStatusCode.NotFound, "no-such-file")]
    [InlineData("10", "config.json", HttpStatusCode.NotFound, "not-found")]
    [InlineData("-20", "config.json", HttpStatusCode.NotFound, "not-found")]
    [InlineData("last", "config.json", HttpStatusCode.NotFound, "not-found")]
    public async Task File_ThatIsNotThere_IsSaid(string step, string name, HttpStatusCode status, string code)
    {
        await using var web = await Web();
        var answer = await web.Client.GetAsync(Path(step, name));
        Assert.Equal((status, code), (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task File_OfAnUnknownRun_IsNotFound()
    {
        await using var web = await WebUnderTest.Start();
        Assert.Equal(HttpStatusCode.NotFound, (await web.Client.GetAsync(Path("final", "config.json"))).StatusCode);
    }

    private static string Path(string step, string name) => $"/api/v1/runs/{Run}/checkpoints/{step}/files/{name}";

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>A run with a damaged checkpoint of step 10 and a sound, final one of step 20.</summary>
    private static async Task<WebUnderTest> Web()
    {
        var web = await WebUnderTest.Start();
        var spec = ExperimentSpecReader.Read(DemoStudy.Json("quick")).Spec!;
        web.Study.AllRuns[Run] = new()
        {
            Id = Run,
            Start = new() { Experiment = default, Name = "run", Spec = SpecDesk.Plan(default, spec).Runs[0].Spec, Pool = new("default") },
            Status = new() { State = Contracts.Runs.RunState.Completed, Generation = new(1), SubmittedAt = default },
        };
        var sound = Manifest(20, final: true);
        Content.WriteTo(System.IO.Path.Combine(web.Blobs, System.IO.Path.GetDirectoryName(sound.Path)!));
        web.Study.AllCheckpoints[Run] =
        [
            new() { Manifest = Manifest(10, final: false), CommittedAt = default, Damage = "lost" },
            new() { Manifest = sound, CommittedAt = default },
        ];
        return web;
    }

    private static CheckpointManifest Manifest(long step, bool final) => new()
    {
        Id = default,
        Run = Run,
        Generation = new(1),
        Step = step,
        Path = $"runs/{Run}/g1-step{step}/manifest.json",
        Files = [File("model.safetensors", Content.Weights()), File("config.json", Encoding.UTF8.GetBytes(Content.Config))],
        WeightsSha256 = Hash(Content.Weights()),
        Final = final,
    };

    private static CheckpointFile File(string name, byte[] bytes) => new() { Name = name, Bytes = bytes.Length, Sha256 = Hash(bytes) };
}
