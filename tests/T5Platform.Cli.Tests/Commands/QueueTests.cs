using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Runs;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class QueueTests
{
    [Fact]
    public async Task Queue_ListsRequests_TheReasonOnceBelowThoseItHoldsBack()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform).Run(SampleStudy.Pretrain, RunState.Running, 5);
        var reason = $"It needs 1 device; 'run-{study.RunId(SampleStudy.Pretrain)}' holds 4.";
        study.Waits(SampleStudy.Baseline, WaitCode.NotEnoughDevices, reason).Waits(SampleStudy.Finetune, WaitCode.NotEnoughDevices, reason);
        Assert.Equal(
            [
                "   NAME                                WANTS  POOL     PRIORITY  ASKED",
                "1  no-pre-training/seed-1/member_kind  1x1    default         0  1 min ago",
                "2  span-corruption/seed-1/member_kind  1x1    default         0  1 min ago",
                $"    not enough devices: It needs 1 device; '{SampleStudy.Pretrain}' holds 4.",
            ],
            (await T5.Run(platform, "queue")).IsDone().Lines);
        Assert.Equal("not_enough_devices", (await T5.Run(platform, "queue", "--json")).IsDone().Json()[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Queue_WithAForecast_SaysWhenWhereAndBehindWhom()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform).Waits(SampleStudy.Baseline, WaitCode.NotEnoughDevices, "None is free.");
        platform.ControlPlane.Waiting = [.. platform.ControlPlane.Waiting.Select(each => each with
        {
            Expected = new() { At = DateTimeOffset.UnixEpoch, Basis = StartBasis.LatestEnds, Pod = new("pod-0"), Rectangle = new(new(0, 1), new(1, 2)), Blockers = ["a", "b", "c", "d", "e"], AsOf = DateTimeOffset.UnixEpoch },
        })];
        Assert.Equal("    start any moment (latest ends); likeliest 1x2@(0,1) of pod-0, held by a, b, c, d and 1 more", (await T5.Run(platform, "queue")).IsDone().Lines[2]);
    }

    [Fact]
    public async Task Queue_Empty_IsSaidBesideTheAnswer()
    {
        await using var platform = await PlatformUnderTest.Start();
        var said = (await T5.Run(platform, "queue")).IsDone();
        Assert.Empty(said.Out);
        Assert.Equal("Nothing waits.\n", said.Error);
    }
}
