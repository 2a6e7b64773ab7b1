using T5Platform.Contracts.Ids;
using T5Platform.Grains.Scheduling;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Tests.Scheduling;

/// <summary>What tenants used, from leases that ended and leases that stand.</summary>
public sealed class TenantUsageTests
{
    private static readonly TimeSpan HalfLife = TimeSpan.FromHours(10);
    private static readonly TenantId Lab = new("lab");

    private readonly TenantUsage usage = new(HalfLife);

    [Fact]
    public void At_ShortLease_CountsItsDeviceSeconds()
    {
        var lease = A.Lease(ranks: 4) with { Tenant = Lab };

        Assert.Equal(4 * 60, usage.At(A.Noon.AddMinutes(1), [lease])[Lab], 240 * 0.001);
    }

    [Fact]
    public void At_LeaseThatEnded_IsHalfForgottenAfterAHalfLife()
    {
        var lease = A.Lease(ranks: 4) with { Tenant = Lab };
        usage.Ended(lease, A.Noon.AddMinutes(1));
        var then = usage.At(A.Noon.AddMinutes(1), [])[Lab];

        Assert.Equal(then / 2, usage.At(A.Noon.AddMinutes(1) + HalfLife, [])[Lab], 1e-6);
    }

    [Fact]
    public void At_LeaseThatStandsForEver_CountsForNoMoreThanItsHalfLives()
    {
        var lease = A.Lease(ranks: 1) with { Tenant = Lab };

        Assert.Equal(HalfLife.TotalSeconds / Math.Log(2), usage.At(A.Noon.AddDays(100), [lease])[Lab], 1e-3);
    }

    [Fact]
    public void Load_SchedulerThatWokeAnew_CountsAsTheOneThatWasAwake()
    {
        var lease = A.Lease(ranks: 4) with { Tenant = Lab };
        usage.Ended(lease, A.Noon.AddHours(3));
        var woken = new TenantUsage(HalfLife);
        woken.Load([new EndedLease(Lab, 4, lease.GrantedAt, A.Noon.AddHours(3))], A.Noon.AddHours(8));

        Assert.Equal(usage.At(A.Noon.AddHours(9), [])[Lab], woken.At(A.Noon.AddHours(9), [])[Lab], 1e-6);
    }
}
