using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.WhatIf;

namespace T5Platform.Contracts.Grains;

/// <summary>The owner of the mesh: queue, leases, cycles. One per cluster; key 0.</summary>
[Alias("t5.ISchedulerGrain")]
public interface ISchedulerGrain : IGrainWithIntegerKey
{
    /// <summary>Queues a request. If its lease already stands, the grant is told again.</summary>
    [Alias("Request")] Task<Acknowledgement> Request(SliceRequest request);

    /// <summary>Takes a request, or whatever the holder has, out of the queue.</summary>
    [Alias("Withdraw")] Task<Acknowledgement> Withdraw(LeaseHolder holder, Generation generation);

    /// <summary>Gives a slice back; its processes are proven gone (or its node is lost).</summary>
    [Alias("Release")] Task<Acknowledgement> Release(LeaseId lease);

    /// <summary>Fact: how far a holder is that runs. Said from time to time, and forgotten when the scheduler's silo dies.</summary>
    [Alias("Progressed"), OneWay] Task Progressed(HolderProgress progress);

    /// <summary>Fact: a node joined, changed its health, or was lost.</summary>
    [Alias("NodeChanged")] Task NodeChanged(NodeState node);

    /// <summary>Each waiting request with the reason why it waits and when it is expected to start, in queue order.</summary>
    [Alias("Explain")] Task<IReadOnlyList<QueuedRequest>> Explain();

    /// <summary>What the cycle would do otherwise if something were otherwise. Changes nothing.</summary>
    [Alias("WhatIf")] Task<WhatIfAnswer> WhatIf(WhatIfQuestion question);
}
