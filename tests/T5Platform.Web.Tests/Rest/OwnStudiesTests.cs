using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Mesh;
using T5Platform.Storage.Writing;
using T5Platform.Study.Catalogue;
using T5Platform.Web.Dashboard.Studies;
using T5Platform.Web.Studies;
using T5Platform.Web.Tests.Demo;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Rest;

[Trait("speed", "integration")]
public sealed class OwnStudiesTests
{
    internal const string Sound = StudyBeginning.Yaml;

    private const string Studies = "/api/v1/studies";

    private const string Unsound = """
        study: t5
        over: t5
        seeds: [-1]
        tables:
          - table: one
            caption: One
            rows:
              - { row: a, factors: { objective: prefix-ln } }
        """;

    [Fact]
    public async Task Validate_OfASoundFile_SaysWhatItHolds_AsYamlAndAsJson()
    {
        await using var web = await WebUnderTest.Start();
        var said = await (await Post(web, "/validate", Sound)).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(("mine", 3), (said.GetProperty("study").GetString(), said.GetProperty("experiments").GetInt32()));
        Assert.Equal("rates", Assert.Single(said.GetProperty("tables").EnumerateArray()).GetProperty("table").GetString());
        var json = """{ "study": "other", "over": "t5", "tables": [{ "table": "one", "caption": "One", "rows": [{ "row": "base", "label": "Base", "baseline": true }] }] }""";
        Assert.Equal(HttpStatusCode.OK, (await Post(web, "/validate", json, "application/json")).StatusCode);
        Assert.Empty(web.ControlPlane.Kept);
    }

    [Theory]
    [InlineData("/validate")]
    [InlineData("/plan?table=one")]
    [InlineData("")]
    public async Task Anything_WithAnUnsoundFile_TellsEveryErrorWithItsPlace_AndDoesNothing(string path)
    {
        await using var web = await WebUnderTest.Start();
        var answer = await Post(web, path, Unsound);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((HttpStatusCode.BadRequest, "unsound-study"), (answer.StatusCode, problem.GetProperty("code").GetString()));
        var errors = problem.GetProperty("errors").EnumerateArray().Select(static error => (error.GetProperty("line").GetInt32(), error.GetProperty("path").GetString(), error.GetProperty("code").GetString())).ToList();
        Assert.Contains((1, "study", "not-allowed"), errors);
        Assert.Contains((3, "seeds[0]", "out-of-range"), errors);
        Assert.Contains(errors, static error => error is (8, "tables[0].rows[0].factors.objective", _));
        Assert.Empty(web.ControlPlane.Kept);
        Assert.Empty(web.ControlPlane.Submitted);
    }

    [Fact]
    public async Task Validate_OfWhatIsNoYaml_OrTooLong_OrOfAnotherType_IsRefusedClearly()
    {
        await using var web = await WebUnderTest.Start();
        var broken = Assert.Single((await (await Post(web, "/validate", "study: mine\nover: [\n")).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateArray());
        Assert.StartsWith("The file is not YAML", broken.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("250,000 characters", await (await Post(web, "/validate", "# " + new string('x', OwnStudy.Longest))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("250,000 characters", await (await Post(web, "/validate", "# " + new string('x', 2_000_000))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var large = Assert.Single((await (await Post(web, "/validate", Sound.Replace("baseline: true", "baseline: true, replicas: 999", StringComparison.Ordinal))).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateArray());
        Assert.Equal(("tables[0].rows", "Its rows, each with its seeds, are run 1,005 times; at most 1,000 are allowed in a table."), (large.GetProperty("path").GetString(), large.GetProperty("message").GetString()));
        var form = await Post(web, "/validate", Sound, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        Assert.Contains("application/yaml", await form.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_OfAFile_IsThatOfTheKeptStudy_AndOnlySubmitSubmits()
    {
        await using var web = await WebUnderTest.Start(Keeping);
        var drafted = await (await Post(web, "/plan?table=rates&scale=tiny", Sound)).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(HttpStatusCode.Created, (await Post(web, "", Sound)).StatusCode);
        Assert.Equal(("mine", Sound), Assert.Single(web.ControlPlane.Kept));
        var planned = await web.Client.GetFromJsonAsync<JsonElement>($"{Studies}/mine/tables/rates/plan?scale=tiny");
        Assert.Equal(drafted.GetRawText(), planned.GetRawText());
        Assert.Empty(web.ControlPlane.Submitted);

        Assert.Equal(HttpStatusCode.OK, (await web.Client.PostAsync($"{Studies}/mine/tables/rates/submit?scale=tiny", null)).StatusCode);
        Assert.Equal(
            planned.GetProperty("experiments").EnumerateArray().Select(static each => (each.GetProperty("id").GetString(), each.GetProperty("name").GetString())),
            web.ControlPlane.Submitted.Select(static each => ((string?)each.Id.ToString(), (string?)each.Spec.Name)));
        Assert.Equal("mine rates at tiny (1 of 3)", web.ControlPlane.Submitted[0].Spec.Name);
        Assert.All(web.ControlPlane.Shared, Assert.True);
    }

    [Fact]
    public async Task Submit_OfWhatThisClusterDoesNotKnow_SubmitsNothing()
    {
        await using var web = await WebUnderTest.Start(Keeping, known: new() { Tenants = ["lab"] });
        await Post(web, "", Sound);
        var refused = await web.Client.PostAsync($"{Studies}/mine/tables/rates/submit?scale=tiny", null);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("tenant", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(web.ControlPlane.Submitted);
    }

    [Fact]
    public async Task Study_IsShownInItsNewestVersion_AndTheOlderOnesStay()
    {
        await using var web = await WebUnderTest.Start(Keeping);
        await Post(web, "", Sound);
        await Post(web, "", Sound.Replace("title: Is a", "title: Really, is a", StringComparison.Ordinal));
        var listed = Assert.Single((await web.Client.GetFromJsonAsync<JsonElement>(Studies)).EnumerateArray());
        Assert.Equal((2, "Really, is a rate of 20 % better?"), (listed.GetProperty("version").GetInt32(), listed.GetProperty("content").GetProperty("title").GetString()));
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("yaml").ValueKind);
        Assert.Equal(Sound, (await web.Client.GetFromJsonAsync<JsonElement>($"{Studies}/mine?version=1")).GetProperty("yaml").GetString());
    }

    [Fact]
    public async Task Table_HoldsWhatItsOwnExperimentsScored_AndNothingOfAnotherVersion()
    {
        var changed = Sound.Replace("corruptionRate: 0.3", "corruptionRate: 0.4", StringComparison.Ordinal);
        await using var web = await WebUnderTest.Start((study, controlPlane) =>
        {
            Keeping(study, controlPlane);
            StudyTablesTests.Submitted(study, Mesh(study), At(Sound), static _ => Fate.Completed, ExperimentState.Completed);
        });
        await Post(web, "", Sound);
        Assert.Equal([true, true, true], await Scored(""));
        await Post(web, "", changed);
        Assert.Equal([true, true, false], await Scored(""));
        Assert.Equal([true, true, true], await Scored("&version=1"));

        async Task<IEnumerable<bool>> Scored(string version) => [.. (await web.Client.GetFromJsonAsync<JsonElement>($"{Studies}/mine/tables/rates?scale=cpu-minutes{version}"))
            .GetProperty("rows").EnumerateArray().Select(static row => row.GetProperty("cells")[0].GetProperty("mean").ValueKind == JsonValueKind.Number)];
    }

    [Theory]
    [InlineData("/yours", "There is no study 'yours'.")]
    [InlineData("/mine?version=7", "There is no study 'mine, version 7'.")]
    [InlineData("/mine/tables/rate", "There is no table 'rate'.")]
    [InlineData("/yours/tables/rates/plan", "There is no study 'yours'.")]
    public async Task Request_OfWhatIsNotThere_SaysSo(string path, string words)
    {
        await using var web = await WebUnderTest.Start(Keeping);
        await Post(web, "", Sound);
        var answer = await web.Client.GetAsync(Studies + path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(words, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Keep_WhenTheControlPlaneIsAway_OrRefuses_SaysSo()
    {
        await using var web = await WebUnderTest.Start();
        web.ControlPlane.Reply = Contracts.Grains.Acknowledgement.Refused("changed-meanwhile", "Somebody else submitted it.");
        Assert.Equal(HttpStatusCode.Conflict, (await Post(web, "", Sound)).StatusCode);
        web.ControlPlane.Away = "The control plane cannot be reached.";
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Post(web, "", Sound)).StatusCode);
    }

    [Fact]
    public async Task Schema_IsOfAStudy()
    {
        await using var web = await WebUnderTest.Start();
        Assert.Equal("T5Platform study", (await web.Client.GetFromJsonAsync<JsonElement>("/api/v1/study/schema")).GetProperty("title").GetString());
    }

    /// <summary>The store as StudyGrain would fill it.</summary>
    internal static void Keeping(InMemoryStudy study, FakeControlPlane controlPlane) => controlPlane.OnKeep = (name, yaml) =>
    {
        if (study.AllStudies.Where(kept => kept.Name == name).MaxBy(static kept => kept.Version)?.Yaml != yaml)
            study.AllStudies.Add(new StudyRecord { Name = name, Version = 1 + study.AllStudies.Count(kept => kept.Name == name), Yaml = yaml, SubmittedAt = DateTimeOffset.UnixEpoch.AddHours(study.AllStudies.Count) });
    };

    internal static T5Platform.Study.Running.TableAtScale At(string yaml, string scale = "cpu-minutes") =>
        new ScaledTables(OwnStudy.Read(new("study", yaml)).Study!).Find("rates", scale)!;

    internal static SampleMesh Mesh(InMemoryStudy study) => new SampleMesh(study).Pod("default", "pod-0", "2x2", "2x2", DeviceKind.Cpu);

    private static Task<HttpResponseMessage> Post(WebUnderTest web, string path, string text, string type = "application/yaml") =>
        web.Client.PostAsync(Studies + path, new StringContent(text, Encoding.UTF8, type));
}
