using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Grains.Scheduling;
using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Grains.Tests.Scheduling;

/// <summary>What holders say of themselves, as facts of the cycle.</summary>
public sealed class HolderBookTests
{
    private readonly HolderBook book = new(TimeSpan.FromSeconds(30));

    [Fact]
    public void Facts_NobodyHasSpoken_NobodyIsMoved()
    {
        var lease = A.Lease();

        Assert.False(Facts(lease)[lease.Holder].Movable);
    }

    [Fact]
    public void Facts_WhoeverHoldsOrWaits_CountsForItsTenant()
    {
        var lease = A.Lease() with { Tenant = new("lab") };
        var request = new SliceRequest { Holder = LeaseHolder.Of(new RunId(new(9, 0, 0, new byte[8]))), Generation = new(1), Parallelism = new(1, 1), Pool = new("default"), SubmittedAt = A.Noon, Tenant = new("other") };

        var facts = book.Facts([lease], [request], _ => null, A.Noon);

        Assert.Equal((new TenantId("lab"), new TenantId("other")), (facts[lease.Holder].Tenant, facts[request.Holder].Tenant));
    }

    [Fact]
    public void Facts_ThisLifeHasSpoken_ItIsMovableWithItsMeasuredRest()
    {
        var lease = A.Lease();
        book.Take(Progress(lease, step: 100), A.Noon);

        var facts = Facts(lease)[lease.Holder];

        Assert.True(facts.Movable);
        Assert.Equal((7, EstimateBasis.Measured, TimeSpan.FromSeconds(450), TimeSpan.FromSeconds(50)), (facts.Priority, facts.Estimate.Basis, facts.Estimate.Remaining, facts.Estimate.Ran));
        Assert.Equal((new Elasticity(1, 4, 8).Maximum, 2.0), (facts.Elastic!.Maximum, facts.Elastic.Speeds![2]));
        Assert.Equal(TimeSpan.FromSeconds(30), facts.Restart);
    }

    [Fact]
    public void Facts_OnlyAnEarlierLifeHasSpoken_ItsRestIsKnownButItIsNotMoved()
    {
        var lease = A.Lease(generation: 2);
        book.Take(Progress(lease, step: 100) with { Generation = new(1) }, A.Noon);

        var facts = Facts(lease)[lease.Holder];

        Assert.Equal((false, EstimateBasis.Measured), (facts.Movable, facts.Estimate.Basis));
    }

    [Fact]
    public void Facts_AWordOfAnOlderLifeThatComesLate_IsNotTaken()
    {
        var lease = A.Lease(generation: 2);
        book.Take(Progress(lease, step: 300), A.Noon);
        book.Take(Progress(lease, step: 100) with { Generation = new(1) }, A.Noon);

        Assert.Equal(TimeSpan.FromSeconds(350), Facts(lease)[lease.Holder].Estimate.Remaining);
    }

    [Fact]
    public void Facts_HolderBetweenTwoLives_KeepsWhatWasMeasured_AndIsForgottenInTheEnd()
    {
        var lease = A.Lease(generation: 2);
        book.Take(Progress(lease, step: 100) with { Generation = new(1) }, A.Noon);

        Assert.Empty(book.Facts([], [], _ => null, A.Noon.AddMinutes(2)));
        Assert.Equal(2.0, Facts(lease)[lease.Holder].Elastic!.Speeds![2]);
        Assert.Empty(book.Facts([], [], _ => null, A.Noon.AddHours(2)));
        Assert.Null(Facts(lease)[lease.Holder].Elastic);
    }

    [Fact]
    public void Moves_OfTheLastHour_AreCounted()
    {
        var ledger = new MoveLedger();
        ledger.Note(TenantId.Default, migration: false, A.Noon);
        ledger.Note(TenantId.Default, migration: true, A.Noon.AddMinutes(30));

        Assert.Equal((2, 1), (ledger.Moved(A.Noon.AddMinutes(59))[TenantId.Default], ledger.Migrated(A.Noon.AddMinutes(59))));
        Assert.Equal((1, 1), (ledger.Moved(A.Noon.AddMinutes(61))[TenantId.Default], ledger.Migrated(A.Noon.AddMinutes(61))));
        Assert.Empty(ledger.Moved(A.Noon.AddHours(3)));
    }

    private IReadOnlyDictionary<LeaseHolder, HolderFacts> Facts(SliceLease lease) => book.Facts([lease], [], _ => null, A.Noon);

    private static HolderProgress Progress(SliceLease lease, long step) => new()
    {
        Holder = lease.Holder,
        Generation = lease.Generation,
        Priority = 7,
        SubmittedAt = A.Noon,
        Parallelism = new(2, 1),
        Elastic = new(1, 4),
        LogicalShards = 8,
        Movable = true,
        Step = step,
        Steps = 1_000,
        StepsPerSecond = 2,
    };
}
