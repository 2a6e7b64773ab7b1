using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.WhatIf;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class WhatIfTests
{
    [Fact]
    public async Task Priority_OfSomebodyWhoWaits_IsAskedByItsHolder_AndTheDifferenceIsShown()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform).Waits(SampleStudy.Pretrain, WaitCode.NotEnoughDevices, "None is free.");
        var holder = LeaseHolder.Of(study.RunId(SampleStudy.Pretrain));
        platform.ControlPlane.Supposed = new()
        {
            WouldStart = [new(holder, SampleStudy.Pretrain)],
            Moves = ["'other' would have to leave: it is less urgent."],
            OtherStarts = [new(new(holder, SampleStudy.Pretrain), null, DateTimeOffset.UnixEpoch)],
        };

        var said = (await T5.Run(platform, "what-if", "priority", SampleStudy.Pretrain, "50")).IsDone();

        Assert.Equal([new WhatIfPriority(holder, 50)], platform.ControlPlane.Asked);
        Assert.Equal(
            [
                "Would start now",
                $"  {SampleStudy.Pretrain}",
                "Would leave, move or be resized",
                "  'other' would have to leave: it is less urgent.",
                "Would start at another time",
                $"  {SampleStudy.Pretrain}: now instead of nobody knows when",
            ],
            said.Lines);
    }

    [Fact]
    public async Task Priority_OfNobodyWhoWaits_IsRefusedHere()
    {
        await using var platform = await PlatformUnderTest.Start();
        (await T5.Run(platform, "what-if", "priority", "nobody", "50")).IsRefused(1, "Nobody of the name 'nobody' waits");
        Assert.Empty(platform.ControlPlane.Asked);
    }

    [Fact]
    public async Task PodAndDrain_AreAskedAsTyped_AndNothingMayBeOtherwise()
    {
        await using var platform = await PlatformUnderTest.Start();

        Assert.Equal("Nothing would be otherwise.\n", (await T5.Run(platform, "what-if", "add-pod", "8x8", "--block", "2x4", "--pool", "long")).IsDone().Out);
        (await T5.Run(platform, "what-if", "add-pod", "4x4")).IsDone();
        (await T5.Run(platform, "what-if", "drain", "node-3", "--in", "2m")).IsDone();

        Assert.Equal(
            [new WhatIfPod(new("long"), new(8, 8), new(2, 4)), new WhatIfPod(new("default"), new(4, 4), new(4, 4)), new WhatIfDrain(new("node-3"), TimeSpan.FromMinutes(2))],
            platform.ControlPlane.Asked);
    }

    [Fact]
    public async Task Question_ThatMakesNoSense_IsRefusedAsTheControlPlaneOrTheServerSaysIt()
    {
        await using var platform = await PlatformUnderTest.Start();
        (await T5.Run(platform, "what-if", "add-pod", "four")).IsRefused(2, "mesh is 'four'; rows x columns are expected");
        platform.ControlPlane.Supposed = WhatIfAnswer.Refused("unknown-node", "No pod has a node 'x'.");
        (await T5.Run(platform, "what-if", "drain", "x")).IsRefused(1, "No pod has a node 'x'.");
        (await T5.Run(platform, "what-if")).IsRefused(2, "add-pod, priority and drain are known");
    }
}
