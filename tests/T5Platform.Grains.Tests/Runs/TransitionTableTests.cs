namespace T5Platform.Grains.Tests.Runs;

[Trait("speed", "unit")]
public class TransitionTableTests
{
    /// <summary>The whole table lies beside the tests, read by people: a changed line is a changed rule.</summary>
    [Fact]
    public async Task EveryState_EveryEvent_DoesWhatTheTableSays()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Runs", "transitions.txt");
        var expected = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
        List<string> actual = [.. TransitionTable.Lines()];
        // For whoever changes a rule on purpose: read the difference, then copy the file over the table.
        await File.WriteAllLinesAsync(path + ".actual", actual, TestContext.Current.CancellationToken);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void EveryState_IsInTheTable() =>
        Assert.Equal(
            Enum.GetNames<Contracts.Runs.RunState>().Order(),
            TransitionTable.States.Select(state => state.Status.State.ToString()).Distinct().Order());
}
