using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using T5Platform.Contracts.Grains;
using T5Platform.Web.Tests.Browser;
using T5Platform.Web.Tests.Demo;

namespace T5Platform.Web.Tests.Rest;

/// <summary>The verbs that steer an experiment: what they take, what they refuse, and what is shown afterwards.</summary>
[Trait("speed", "integration")]
public sealed class SteeringTests
{
    [Theory]
    [InlineData("pause", "{}", "pause: Paused over the API.")]
    [InlineData("pause", """{ "reason": " Lunch. " }""", "pause: Lunch.")]
    [InlineData("resume", "{}", "resume")]
    [InlineData("priority", """{ "priority": -7 }""", "priority -7")]
    [InlineData("retry", "{}", "retry all/all: asked for over the API.")]
    [InlineData("retry", """{ "row": "R", "task": "t" }""", "retry R/t: asked for over the API.")]
    [InlineData("exclude", """{ "row": "R", "task": "t", "reason": "diverges" }""", "exclude R/t: diverges")]
    [InlineData("include", """{ "row": "R", "task": "t" }""", "include R/t")]
    [InlineData("deadline", """{ "deadline": "2026-12-01T18:00+02:00" }""", "deadline 2026-12-01T16:00:00Z")]
    [InlineData("deadline", """{ "deadline": null }""", "deadline none")]
    [InlineData("seeds", """{ "add": [3, 4] }""", "seeds all: 3,4")]
    [InlineData("seeds", """{ "add": [3], "row": "R" }""", "seeds R: 3")]
    [InlineData("seeds", """{ "untilStandardError": 0.5, "row": "R" }""", "seeds R: until 0.5, at most 10")]
    public async Task Verb_OfAnExperiment_ReachesTheControlPlane(string verb, string body, string heard)
    {
        var (web, id) = await Start();
        await using var stopping = web;
        Assert.Equal(HttpStatusCode.Accepted, (await Post(web, id, verb, body)).StatusCode);
        Assert.Equal([(id, heard)], web.ControlPlane.Steered);
    }

    [Theory]
    [InlineData("priority", """{ "priority": 101 }""", "out-of-range")]
    [InlineData("retry", """{ "row": "R" }""", "missing")]
    [InlineData("exclude", """{ "row": "R", "task": "t" }""", "missing")]
    [InlineData("exclude", """{ "row": "R", "task": "t", "reason": " " }""", "missing")]
    [InlineData("include", """{ "row": "R" }""", "missing")]
    [InlineData("deadline", """{ "deadline": "2026-13-01T18:00Z" }""", "not-allowed")]
    [InlineData("seeds", """{ "add": [] }""", "out-of-range")]
    [InlineData("seeds", """{ "untilStandardError": 0.5 }""", "not-allowed")]
    [InlineData("seeds", """{ "untilStandardError": 0, "row": "R" }""", "out-of-range")]
    [InlineData("seeds", """{ "untilStandardError": 1, "row": "R", "atMost": 1 }""", "out-of-range")]
    [InlineData("seeds", """{ "add": [1, 1] }""", "out-of-range")]
    [InlineData("seeds", """{ "add": [-1] }""", "out-of-range")]
    public async Task Body_ThatMakesNoSense_IsRefusedAndReachesNobody(string verb, string body, string code)
    {
        var (web, id) = await Start();
        await using var stopping = web;
        var answer = await Post(web, id, verb, body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Empty(web.ControlPlane.Steered);
    }

    [Fact]
    public async Task Verb_ThatIsRefusedOrOfNobody_SaysSo()
    {
        var (web, id) = await Start();
        await using var stopping = web;
        web.ControlPlane.Reply = Acknowledgement.Refused("ended", "It has ended.");
        Assert.Equal(HttpStatusCode.Conflict, (await Post(web, id, "pause", "{}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(web, new(Guid.CreateVersion7(TimeProvider.System.GetUtcNow())), "pause", "{}")).StatusCode);
        web.ControlPlane.Away = "Nobody is there.";
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Post(web, id, "pause", "{}")).StatusCode);
    }

    [Fact]
    public async Task Cell_ThatIsExcluded_HasNoFigure_AndTheTableSaysWhy()
    {
        var (web, id) = await Start();
        await using var stopping = web;
        var record = web.Study.AllExperiments[id];
        var cell = record.Plan.Cells[0];
        web.Study.AllExperiments[id] = record with { Decisions = new() { Excluded = [new(cell.Row, cell.Task, "diverges", record.SubmittedAt)] } };
        var table = await web.Client.GetFromJsonAsync<JsonElement>($"/api/v1/experiments/{id}/table");
        var cells = table.GetProperty("rows")[0].GetProperty("cells");
        Assert.Equal("diverges", cells[0].GetProperty("excluded").GetString());
        Assert.Contains(table.GetProperty("notes").EnumerateArray(), note => note.GetString() == $"Excluded by decision: '{cell.Row}' / {cell.Task}: diverges");
        Assert.Equal($"It needs {cell.Task}, which is excluded.", cells[cells.GetArrayLength() - 1].GetProperty("excluded").GetString());
        var document = await web.Client.GetFromJsonAsync<JsonElement>($"/api/v1/experiments/{id}");
        Assert.Equal("diverges", Assert.Single(document.GetProperty("excluded").EnumerateArray()).GetProperty("reason").GetString());
    }

    private static async Task<(WebUnderTest Web, ExperimentId Id)> Start()
    {
        var (web, ids) = await RichWeb.Start();
        return (web, ids.Completed);
    }

    private static Task<HttpResponseMessage> Post(WebUnderTest web, ExperimentId id, string verb, string body) =>
        web.Client.PostAsync($"/api/v1/experiments/{id}/{verb}", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
}
