using Npgsql;
using T5Platform.Contracts.Leases;
using T5Platform.Storage.Writing;
using T5Platform.Tests.Postgres;

namespace T5Platform.Storage.Tests.Writing;

[Trait("speed", "integration")]
public class LeaseStoreTests(PostgresFixture postgres) : StorageTests(postgres)
{
    [Fact]
    public async Task Commit_ThenActive_GivesTheLeaseBack()
    {
        var lease = A.Lease(1, 2, 2, 3);

        Assert.Equal(StoreResult.Written, await Commit([lease], []));

        var active = Assert.Single(await Leases.Active(Cancellation));
        Assert.Equal((lease.Id, lease.Rectangle, lease.Ranks[0]), (active.Id, active.Rectangle, active.Ranks[0]));
        Assert.Equal(6L, await Database.Scalar<long>("select count(*) from lease_devices"));
    }

    [Fact]
    public async Task Commit_ThatOverlapsAnActiveLease_IsFencedAndWritesNothing()
    {
        var held = A.Lease(0, 0, 2, 2);
        await Commit([held], []);
        var free = A.Lease(5, 5);

        var result = await Commit([free, A.Lease(1, 1)], [], [A.Event()]);

        Assert.Equal(StoreResult.Fenced, result);
        Assert.Equal([held.Id], (await Leases.Active(Cancellation)).Select(lease => lease.Id));
        Assert.Empty(await Reader.Events(null, 10, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Commit_WithAFencedGrant_UndoesItsReleasesToo()
    {
        var (first, second) = (A.Lease(0, 0), A.Lease(0, 1));
        await Commit([first, second], []);

        Assert.Equal(StoreResult.Fenced, await Commit([A.Lease(0, 1)], [first]));

        Assert.Equal(2, (await Leases.Active(Cancellation)).Count);
        Assert.Equal(2L, await Database.Scalar<long>("select count(*) from lease_devices"));
    }

    [Fact]
    public async Task Commit_OfTwoOverlappingGrantsAtOnce_IsFenced() =>
        Assert.Equal(StoreResult.Fenced, await Commit([A.Lease(0, 0, 2, 1), A.Lease(1, 0, 1, 2)], []));

    [Fact]
    public async Task Commit_OfTheSameRectangleInAnotherPod_IsWritten() =>
        Assert.Equal(StoreResult.Written, await Commit([A.Lease(pod: "pod-1"), A.Lease(pod: "pod-2")], []));

    [Fact]
    public async Task Commit_OfSeveralSlices_HoldsTheDevicesOfAll_AndGivesThemBack()
    {
        var lease = A.Lease(0, 0, 1, 2, pod: "pod-1") with { More = [new(new("pod-2"), new(new(2, 3), new(1, 2))), new(new("pod-2"), new(new(5, 0), new(1, 2)))] };

        Assert.Equal(StoreResult.Written, await Commit([lease], []));

        var active = Assert.Single(await Leases.Active(Cancellation));
        Assert.Equal(lease.Slices, active.Slices);
        Assert.Equal("pod-1 1x2@(0,0) + pod-2 1x2@(2,3) + pod-2 1x2@(5,0)", active.Where);
        Assert.Equal(6L, await Database.Scalar<long>("select count(*) from lease_devices"));
        // Whoever wants a device of the last slice comes too late; after the release he does not.
        Assert.Equal(StoreResult.Fenced, await Commit([A.Lease(5, 1, pod: "pod-2")], []));
        Assert.Equal(StoreResult.Written, await Commit([A.Lease(5, 1, pod: "pod-1")], []));
        Assert.Equal(StoreResult.Written, await Commit([A.Lease(5, 1, pod: "pod-2")], [lease]));
    }

    [Fact]
    public async Task Commit_OfSlicesThatOverlapEachOther_IsFenced() =>
        Assert.Equal(StoreResult.Fenced, await Commit([A.Lease(0, 0, 1, 2) with { More = [new(new("pod-1"), new(new(0, 1), new(1, 2)))] }], []));

    [Fact]
    public async Task Active_LeaseStoredBeforeThereWereSeveralSlices_HasOne()
    {
        var lease = A.Lease(1, 2, 2, 3);
        await Commit([lease], []);
        await Database.Execute("update leases set lease = lease - 'more'");

        Assert.Equal([new SlicePlace(lease.Pod, lease.Rectangle)], Assert.Single(await Leases.Active(Cancellation)).Slices);
    }

    [Fact]
    public async Task Commit_ThatReleasesAndGrantsTheSameDevices_IsWritten_AndAReleaseTwiceIsHarmless()
    {
        var first = A.Lease(0, 0, 2, 2);
        await Commit([first], []);
        var second = A.Lease(1, 1, 2, 2);

        Assert.Equal(StoreResult.Written, await Commit([second], [first], [A.Event("lease-granted")]));
        Assert.Equal(StoreResult.Written, await Commit([], [first]));

        Assert.Equal([second.Id], (await Leases.Active(Cancellation)).Select(lease => lease.Id));
        Assert.Equal(A.Time.UtcDateTime, await Database.Scalar<DateTime>("select released_at from leases where released_at is not null"));
    }

    [Fact]
    public async Task Ended_Since_GivesWhatTenantsUsed()
    {
        var lease = A.Lease(1, 2, 2, 3) with { Tenant = new("lab") };
        await Commit([lease, A.Lease(6, 6)], []);
        await Commit([], [lease]);

        var ended = Assert.Single(await Leases.Ended(A.Time.AddHours(-1), Cancellation));

        Assert.Equal(new(new("lab"), 1, lease.GrantedAt, A.Time), ended);
        Assert.Empty(await Leases.Ended(A.Time, Cancellation));
    }

    [Fact]
    public async Task Commit_OfASecondActiveLeaseForTheSameLife_IsFenced()
    {
        var first = A.Lease(0, 0);
        await Commit([first], []);

        Assert.Equal(StoreResult.Fenced, await Commit([A.Lease(3, 3, holder: first.Holder)], []));
    }

    [Fact]
    public async Task Postgres_ItselfRefusesOneDeviceTwice()
    {
        var lease = A.Lease(0, 0);
        await Commit([lease], []);

        var error = await Assert.ThrowsAsync<PostgresException>(() =>
            Database.Execute($"insert into lease_devices (pod, mesh_row, mesh_column, lease_id) values ('pod-1', 0, 0, '{lease.Id}')"));

        Assert.Equal(PostgresErrorCodes.UniqueViolation, error.SqlState);
    }

    [Fact]
    public async Task Commit_ByManySchedulersAtOnce_NeverOverlaps()
    {
        // Twelve writers grant and release random rectangles of one 4x4 pod, none knowing of the others.
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 12).Select(seed => Write(new Random(seed))));

        Assert.Contains(StoreResult.Written, outcomes.SelectMany(each => each));
        Assert.Contains(StoreResult.Fenced, outcomes.SelectMany(each => each));
        var active = await Leases.Active(Cancellation);
        foreach (var (left, right) in Pairs(active))
            Assert.False(left.Rectangle.Overlaps(right.Rectangle), $"{left.Rectangle} and {right.Rectangle} are both leased.");
        Assert.Equal((long)active.Sum(lease => lease.Rectangle.Shape.Devices), await Database.Scalar<long>("select count(*) from lease_devices"));
    }

    private async Task<List<StoreResult>> Write(Random random)
    {
        var outcomes = new List<StoreResult>();
        SliceLease? held = null;
        for (var turn = 0; turn < 60; turn++)
        {
            var wanted = A.Lease(random.Next(4), random.Next(4), random.Next(1, 3), random.Next(1, 3));
            outcomes.Add(await Commit([wanted], held is null ? [] : [held]));
            held = outcomes[^1] == StoreResult.Written ? wanted : held;
        }
        return outcomes;
    }

    private Task<StoreResult> Commit(IReadOnlyList<SliceLease> granted, IReadOnlyList<SliceLease> released, IReadOnlyList<EventRecord>? events = null) =>
        Leases.Commit(new() { Granted = granted, Released = [.. released.Select(lease => lease.Id)], At = A.Time, Events = events ?? [] }, Cancellation);

    private static IEnumerable<(SliceLease, SliceLease)> Pairs(IReadOnlyList<SliceLease> leases) =>
        from left in Enumerable.Range(0, leases.Count)
        from right in Enumerable.Range(left + 1, leases.Count - left - 1)
        select (leases[left], leases[right]);
}
