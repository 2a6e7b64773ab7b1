using Microsoft.Extensions.Time.Testing;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Grains.Scheduling;

namespace T5Platform.Grains.Tests.Scheduling;

/// <summary>Another priority is news of the same request, which keeps the time at which it came.</summary>
[Trait("speed", "unit")]
public class SliceQueueTests
{
    private static readonly SliceRequest Request = new()
    {
        Holder = LeaseHolder.Of(A.RunId), Generation = new(2), Parallelism = Parallelism.Single, Pool = new("default"), Priority = 0, SubmittedAt = A.Noon,
    };

    [Fact]
    public void Add_AnotherPriority_IsNewsAndKeepsItsPlaceInTime()
    {
        var time = new FakeTimeProvider(A.Noon);
        var queue = new SliceQueue(time);
        Assert.True(queue.Add(Request));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(queue.Add(Request with { SubmittedAt = A.Noon }));
        Assert.True(queue.Add(Request with { Priority = 3 }));
        var waiting = Assert.Single(queue.All);
        Assert.Equal((3, A.Noon), (waiting.Request.Priority, waiting.Since));
    }

    [Fact]
    public void Add_OfAnOlderLife_IsNoNewsWhateverItsPriority()
    {
        var queue = new SliceQueue(TimeProvider.System);
        queue.Add(Request);
        Assert.False(queue.Add(Request with { Generation = new(1), Priority = 9 }));
    }
}
