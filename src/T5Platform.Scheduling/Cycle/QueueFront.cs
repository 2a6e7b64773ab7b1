namespace T5Platform.Scheduling.Cycle;

/// <summary>The first so many of those who ask, without sorting the rest.</summary>
internal sealed class QueueFront(int most)
{
    private readonly PriorityQueue<Standing, Standing> _worstFirst = new(Comparer<Standing>.Create((one, other) => other.CompareTo(one)));
    private readonly List<Standing> _all = [];

    public void Offer(Standing standing)
    {
        if (_worstFirst.Count == 0 && _all.Count < most)
        {
            _all.Add(standing);
            return;
        }

        foreach (var each in _all)
            _worstFirst.Enqueue(each, each);
        _all.Clear();
        if (most > 0)
            _worstFirst.EnqueueDequeue(standing, standing);
    }

    public IEnumerable<Standing> InOrder()
    {
        List<Standing> kept = [.. _all, .. _worstFirst.UnorderedItems.Select(item => item.Element)];
        kept.Sort();
        return kept;
    }
}
