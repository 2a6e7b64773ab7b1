namespace T5Platform.NodeAgent.Processes;

/// <summary>The last lines of a shard's standard error: enough to see why it died, never more than a page.</summary>
internal sealed class ErrorTail(int lines = 40, int lineLength = 400)
{
    private readonly Lock gate = new();
    private readonly Queue<string> kept = new();

    public void Add(string line)
    {
        lock (gate)
        {
            kept.Enqueue(line.Length <= lineLength ? line : line[..lineLength] + "…");
            if (kept.Count > lines)
                kept.Dequeue();
        }
    }

    public override string ToString()
    {
        lock (gate)
            return string.Join('\n', kept);
    }
}
