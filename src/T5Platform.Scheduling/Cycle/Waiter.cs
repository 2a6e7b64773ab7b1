using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.Placing;

namespace T5Platform.Scheduling.Cycle;

/// <summary>A request on its way through the cycle.</summary>
internal sealed class Waiter(Standing standing, PoolQueue? pool, Wish wish)
{
    public SliceRequest Request => standing.Request;

    /// <summary>Its pool; null when no node is in it.</summary>
    public PoolQueue? Pool => pool;

    /// <summary>What it asks for.</summary>
    public Wish Wish => wish;

    /// <summary>What an elastic one would take, the largest first; only <see cref="Wish"/> of a rigid one.</summary>
    public IReadOnlyList<Wish> Choices { get; set; } = wish.Alone;

    /// <summary>The least that it would take.</summary>
    public Wish Least => Choices[^1];

    public HolderFacts Facts => standing.Facts;

    public Standing Standing => standing;

    public bool Granted { get; set; }

    /// <summary>Devices that leave for it already; null unless some do.</summary>
    public Reservation? Awaiting { get; set; }

    /// <summary>Its place among those who wait for its pool.</summary>
    public int Place { get; set; }

    /// <summary>When it will have ended at the latest if it starts now. Worked out when somebody asks: few are asked about.</summary>
    public DateTimeOffset? LatestEnd(DateTimeOffset now) => Need.LatestEnd(Facts, now);

    /// <summary>What people call it.</summary>
    public string Name => Request.Name.Length > 0 ? Request.Name : Request.Holder.ToString();
}
