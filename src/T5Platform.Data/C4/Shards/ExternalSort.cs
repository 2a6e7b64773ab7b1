namespace T5Platform.Data.C4.Shards;

/// <summary>Sorts more entries than memory holds: runs of a fixed size are sorted and put on disk, then merged.</summary>
/// <param name="entriesInMemory">The size of a run. The order that comes out does not depend on it.</param>
internal sealed class ExternalSort(int entriesInMemory = ExternalSort.InMemory) : IDisposable
{
    private const int InMemory = 1 << 21;
    private static readonly ShardNumber One = new(0, 1);
    private readonly List<Entry> _run = [];
    private readonly List<string> _runs = [];
    private DirectoryInfo? _folder;

    public void Add(Entry entry)
    {
        _run.Add(entry);
        if (_run.Count == entriesInMemory) Spill();
    }

    /// <summary>All entries, in order; once.</summary>
    public IEnumerable<Entry> Sorted()
    {
        _run.Sort();
        IEnumerable<IEnumerable<Entry>> runs = [.. _runs.Select(static path => EntryFile.Read(path, One)), _run];
        var (sources, next) = (runs.Select(static run => run.GetEnumerator()).ToList(), new PriorityQueue<IEnumerator<Entry>, Entry>());
        try
        {
            foreach (var source in sources)
                if (source.MoveNext()) next.Enqueue(source, source.Current);
            while (next.TryDequeue(out var source, out var entry))
            {
                yield return entry;
                if (source.MoveNext()) next.Enqueue(source, source.Current);
            }
        }
        finally
        {
            sources.ForEach(static source => source.Dispose());
        }
    }

    public void Dispose() => _folder?.Delete(recursive: true);

    private void Spill()
    {
        _run.Sort();
        _folder ??= Directory.CreateTempSubdirectory("t5-sort-");
        _runs.Add(Path.Combine(_folder.FullName, $"{_runs.Count}"));
        EntryFile.Write(_runs[^1], _run, One.Count, static _ => 0);
        _run.Clear();
    }
}
