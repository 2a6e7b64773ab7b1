using System.Text.Json;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Studies;

/// <summary>Rows of the study that train on several tasks, leave some out, or decode together, from their specs to their scores.</summary>
[Trait("speed", "end-to-end")]
public sealed class JointRunTests
{
    [Fact]
    public async Task JointRunsAndEnsembles_RunWhole_AndFillTheirTables()
    {
        await using var platform = await RunningPlatform.Start();
        var together = await platform.Api.Submit(Specs.Ensemble("together"));
        await platform.T5("study", "submit", "t12", "--scale", "tiny", "--yes");
        var patience = TimeSpan.FromMinutes(15);
        await platform.Completion(together, patience);
        var table = await platform.Api.Until("study/tables/t12?scale=tiny&format=json", IsSettled, patience, "every cell of Table 12", platform.Blame);
        Assert.Equal(5, table.GetProperty("rows").GetArrayLength());
        Assert.All(table.GetProperty("rows").EnumerateArray(), static row => Assert.All(row.GetProperty("cells").EnumerateArray(), static cell => Assert.Equal(JsonValueKind.Number, cell.GetProperty("mean").ValueKind)));

        // An ensemble's figure has every member behind it.
        var own = await platform.Api.Get($"experiments/{together}/table");
        Assert.Equal([2, 4], own.GetProperty("rows").EnumerateArray().Select(static row => row.GetProperty("cells")[0].GetProperty("sources")[0].GetProperty("runs").GetArrayLength()));
    }

    private static bool IsSettled(JsonElement table) => table.GetProperty("rows").EnumerateArray()
        .SelectMany(static row => row.GetProperty("cells").EnumerateArray())
        .All(static cell => cell.TryGetProperty("mean", out var mean) && mean.ValueKind == JsonValueKind.Number);
}
