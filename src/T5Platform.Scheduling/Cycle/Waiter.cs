using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Placing;

namespace T5Platform.Scheduling.Cycle;

/// <summary>A request on its way through the cycle.</summary>
internal sealed class Waiter(SliceRequest request, PoolQueue? pool, Wish wish)
{
    public SliceRequest Request => request;

    /// <summary>Its pool; null when no node is in it.</summary>
    public PoolQueue? Pool => pool;

    public Wish Wish => wish;

    public bool Granted { get; set; }

    /// <summary>What people call it.</summary>
    public string Name => Request.Name.Length > 0 ? Request.Name : Request.Holder.ToString();
}
