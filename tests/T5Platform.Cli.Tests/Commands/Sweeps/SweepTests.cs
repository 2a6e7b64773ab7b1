using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Sweeps;
using T5Platform.Study.Sweeps;

namespace T5Platform.Cli.Tests.Commands.Sweeps;

[Trait("speed", "integration")]
public sealed class SweepTests : IDisposable
{
    private const string Sweep = """
        sweep: rates
        method: grid
        spec:
          name: base
          seeds: [1]
          model: test
          finetuning: { tasks: [member_kind], steps: 5, batchRows: 4, inputLength: 64, targetLength: 16, checkpointEvery: 5 }
          rows:
            - name: only
        fields:
          finetuning.steps: { values: [5, 7] }
        objective: { task: member_kind }
        """;

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Check_Sound_ShowsEveryTrial_WithoutAServer()
    {
        await using var platform = await Written(Sweep);
        await platform.Down();
        var said = (await T5.Run(platform, "sweep", "check", _file)).IsDone();
        Assert.Equal("Sound: 2 trials, at most 4 at once.", said.Lines[0]);
        Assert.Contains(said.Lines, static line => line.TrimStart().StartsWith('2') && line.EndsWith('7'));
    }

    [Fact]
    public async Task Check_Unsound_TellsEveryErrorWithItsLine()
    {
        await using var platform = await Written(Sweep.Replace("[5, 7]", "[0]", StringComparison.Ordinal).Replace("task: member_kind", "task: other", StringComparison.Ordinal));
        (await T5.Run(platform, "sweep", "check", _file)).IsRefused(2, $"{_file}:12: objective.task");
        (await T5.Run(platform, "sweep", "check", "/nowhere.yaml")).IsRefused(2, "There is no file");
    }

    [Fact]
    public async Task Submit_ThenShowListAndCancel()
    {
        await using var platform = await Written(Sweep);
        platform.ControlPlane.OnSubmitSweep = (id, definition) => platform.Study.AllSweeps[id] = new() { Id = id, Name = "rates", Definition = definition, State = SweepState.Running, SubmittedAt = SampleStudy.Noon };
        var id = (await T5.Run(platform, "sweep", "submit", _file, "--quiet")).IsDone().Out.Trim();
        Assert.Equal(SweepJson.Write(SweepReader.Read(new("x", Sweep)).Sweep!), Assert.Single(platform.ControlPlane.SubmittedSweeps).Definition);

        var shown = (await T5.Run(platform, "sweep", "show", "rates")).IsDone();
        Assert.Contains(shown.Lines, static line => line.Contains("compared by", StringComparison.Ordinal) && line.Contains("member_kind, max", StringComparison.Ordinal));
        Assert.Equal(2, shown.Lines.Count(static line => line.EndsWith("planned", StringComparison.Ordinal) && !line.Contains("trials", StringComparison.Ordinal)));
        Assert.Equal(id, (await T5.Run(platform, "sweep", "show", id[..12], "--json")).IsDone().Json().GetProperty("sweep").GetProperty("id").GetString());
        Assert.Contains("rates", (await T5.Run(platform, "sweep", "list")).IsDone().Lines[1], StringComparison.Ordinal);
        (await T5.Run(platform, "sweep", "show", "other")).IsRefused(1, "There is no sweep 'other'");

        (await T5.Run(platform, "sweep", "cancel", "rates", "--yes", "--reason", "enough")).IsDone();
        Assert.Equal((new SweepId(Guid.Parse(id)), "enough"), Assert.Single(platform.ControlPlane.CancelledSweeps));
    }

    [Fact]
    public async Task Schema_IsAJsonSchema()
    {
        await using var platform = await Written(Sweep);
        Assert.Equal("T5Platform sweep", (await T5.Run(platform, "sweep", "schema")).IsDone().Json().GetProperty("title").GetString());
    }

    private async Task<PlatformUnderTest> Written(string sweep)
    {
        await File.WriteAllTextAsync(_file, sweep, TestContext.Current.CancellationToken);
        return await PlatformUnderTest.Start();
    }
}
