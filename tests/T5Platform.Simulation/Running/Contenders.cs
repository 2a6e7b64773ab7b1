using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cycle;

namespace T5Platform.Simulation.Running;

/// <summary>
/// Those who wait of whom a cycle that moves nobody can decide anything. The cycle would only walk past the others; with ten thousand
/// of them for months, it would do little else. The head is the first that waits. Of the others it can start whoever needs no more
/// devices than are free, and the first who needs more is the next head; and whoever was left waiting, only once anything else has
/// happened than that somebody came: until then no more is free, and the head's date is nearer.
/// </summary>
internal sealed class Contenders
{
    private readonly HashSet<SimulatedJob> _passed = [];
    private SimulatedJob? _head;

    /// <summary>Whether the others cannot matter: nobody leaves for anybody, all start by age, and nobody is told why he waits.</summary>
    public static bool Suffice(SchedulingOptions options) =>
        options is { Preempt: false, Resize: false, Defragment: DefragmentMode.Off, Order: QueueOrder.Age, Explain: false, Outlooks: false }
        && options.HeadBlocksAfter == TimeSpan.Zero;

    /// <summary>Somebody ended, or more is known of somebody: whoever was left waiting may start.</summary>
    public void LookAgain() => _passed.Clear();

    /// <param name="waiting">In the queue's order.</param>
    /// <param name="free">Devices that nobody holds.</param>
    /// <param name="backfill">Whether anybody behind the head may start.</param>
    public List<SliceRequest> Among(List<SimulatedJob> waiting, int free, bool backfill)
    {
        if (waiting[0] != _head)
            _passed.Clear();
        var (contenders, headed) = (new List<SliceRequest> { waiting[0].Request! }, waiting[0].Devices > free);
        foreach (var job in waiting.Skip(1))
        {
            if (headed && !backfill)
                break;
            var fits = job.Devices <= free;
            if (fits ? _passed.Add(job) : !headed)
                contenders.Add(job.Request!);
            headed |= !fits;
        }

        return contenders;
    }

    /// <summary>Notes who is the head now.</summary>
    public void Decided(List<SimulatedJob> waiting) => _head = waiting.FirstOrDefault();
}
