namespace T5Platform.Data.Corpora.Duplicates;

/// <summary>Union-find over 0 to count - 1, with path halving and union by size.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parents;
    private readonly int[] _sizes;

    public DisjointSets(int count)
    {
        _parents = [.. Enumerable.Range(0, count)];
        _sizes = new int[count];
        Array.Fill(_sizes, 1);
    }

    public int Find(int item)
    {
        while (_parents[item] != item) item = _parents[item] = _parents[_parents[item]];
        return item;
    }

    public int SizeOf(int item) => _sizes[Find(item)];

    public void Union(int first, int second)
    {
        (first, second) = (Find(first), Find(second));
        if (first == second) return;
        if (_sizes[first] < _sizes[second]) (first, second) = (second, first);
        _parents[second] = first;
        _sizes[first] += _sizes[second];
    }
}
