using System.Collections.Concurrent;
using T5Platform.Storage.Writing;

namespace T5Platform.Web.Studies;

/// <summary>Studies of people's own as they were read: a version never changes, so its tables are worked out once.</summary>
internal sealed class KeptStudies
{
    private const int Most = 100;

    private readonly ConcurrentDictionary<(string Name, long Version), KeptStudy> _known = new();

    /// <summary>The study of a file.</summary>
    public KeptStudy Of(StudyRecord record)
    {
        if (_known.TryGetValue((record.Name, record.Version), out var known) && known.Record == record)
            return known;
        if (_known.Count >= Most)
            _known.Clear();
        return _known[(record.Name, record.Version)] = KeptStudy.Of(record);
    }
}
