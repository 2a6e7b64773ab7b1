using T5Platform.Contracts.Facts;

namespace T5Platform.NodeAgent.Facts;

/// <summary>
/// Facts in the order in which they came, kept until the control plane has made them durable. While it is away they pile up
/// here: some 200 bytes each, so a day of ten steps a second is 170 MB.
/// </summary>
internal sealed class FactBuffer
{
    private readonly Lock gate = new();
    private readonly LinkedList<ShardReport> facts = [];
    private TaskCompletionSource arrived = New();

    public int Count
    {
        get
        {
            lock (gate)
                return facts.Count;
        }
    }

    public void Add(ShardReport report)
    {
        lock (gate)
        {
            facts.AddLast(report);
            arrived.TrySetResult();
        }
    }

    /// <summary>The oldest facts, at most <paramref name="most"/>; waits until there is one. They stay until <see cref="Taken"/>.</summary>
    public async Task<IReadOnlyList<ShardReport>> Peek(int most, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task wait;
            lock (gate)
            {
                if (facts.Count > 0)
                    return [.. facts.Take(most)];
                arrived = New();
                wait = arrived.Task;
            }
            await wait.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The oldest <paramref name="count"/> facts are durable elsewhere.</summary>
    public void Taken(int count)
    {
        lock (gate)
            for (var i = 0; i < count; i++)
                facts.RemoveFirst();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
