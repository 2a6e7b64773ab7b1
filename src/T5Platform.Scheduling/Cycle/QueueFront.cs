namespace T5Platform.Scheduling.Cycle;

/// <summary>The first so many of those who ask, without sorting the rest.</summary>
internal sealed class QueueFront(int most, int asking)
{
    private readonly PriorityQueue<Standing, Standing> _worstFirst = new(Comparer<Standing>.Create((one, other) => other.CompareTo(one)));
    private readonly List<Standing> _all = new(Math.Min(most, asking));

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

    /// <summary>Those that are kept, the first first. To be asked once: nobody else has the list.</summary>
    public List<Standing> InOrder()
    {
        _all.AddRange(_worstFirst.UnorderedItems.Select(item => item.Element));
        if (!IsInOrder())
            _all.Sort();
        return _all;
    }

    /// <summary>Whoever asks last stands last in most queues: to see that is a tenth of sorting.</summary>
    private bool IsInOrder()
    {
        for (var index = 1; index < _all.Count; index++)
            if (_all[index - 1].CompareTo(_all[index]) > 0)
                return false;
        return true;
    }
}
