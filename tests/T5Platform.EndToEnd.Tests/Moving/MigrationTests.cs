using System.Text.Json;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Moving;

/// <summary>Free devices that lie apart are brought together by moving who stands between them.</summary>
[Trait("speed", "end-to-end")]
public sealed class MigrationTests
{
    [Fact]
    public async Task Migrate_FreeDevicesLieApart_OneGangMovesToTheSameBits_AndTheWaitingOneStarts()
    {
        await using var platform = await MovingPlatform.Start("2x2");
        var singles = new List<(string Experiment, (int Row, int Column) At)>();
        for (var number = 0; number < 4; number++)
        {
            var experiment = await platform.Api.Submit(Specs.Gang($"single-{number}", data: 1, steps: 700));
            singles.Add((experiment, Origin(await platform.Slice(experiment, _ => true, "a slice"))));
        }

        await platform.RunAtStep(singles[3].Experiment, 5);
        // Two that touch by a corner only: what they leave is no rectangle of two.
        var first = singles[0];
        var across = singles.Single(single => single.At.Row != first.At.Row && single.At.Column != first.At.Column);
        foreach (var gone in new[] { first, across })
            await platform.Api.Post($"experiments/{gone.Experiment}/cancel", new { reason = "to leave a gap" });

        var pair = await platform.Api.Submit(Specs.Gang("pair", data: 2, steps: 30));
        await platform.Completion(pair, MovingPlatform.Patience);

        await platform.Told("so that 'only/seed-7/pretrain' gets");
        var stay = singles.Where(single => single != first && single != across).ToList();
        var moved = (await Task.WhenAll(stay.Select(async single => (single.Experiment, Run: await platform.Run(single.Experiment)))))
            .Where(single => single.Run.GetProperty("generation").GetInt64() > 1).Select(single => single.Experiment).ToList();
        Assert.True(moved.Count == 1, $"{moved.Count} were moved:\n{string.Join('\n', (await platform.Api.Get("events?limit=500")).EnumerateArray().Select(line => line.GetProperty("sentence").GetString()))}");
        await platform.SameBits(moved[0], stay.Select(single => single.Experiment).Single(each => each != moved[0]));
    }

    private static (int Row, int Column) Origin(JsonElement lease)
    {
        var origin = lease.GetProperty("rectangle").GetProperty("origin");
        return (origin.GetProperty("row").GetInt32(), origin.GetProperty("column").GetInt32());
    }
}
