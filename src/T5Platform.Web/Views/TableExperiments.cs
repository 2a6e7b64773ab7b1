using System.Collections.Concurrent;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;

namespace T5Platform.Web.Views;

/// <summary>Experiments of studies' tables, made anew only when something of them was written: while a large table is run, most of it stands still.</summary>
internal sealed class TableExperiments
{
    /// <summary>The largest tables have fewer.</summary>
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<ExperimentId, TableExperiment> _known = new();

    /// <summary>The experiment as it stands.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="standings">Its own, the same object while nothing of it was written.</param>
    public TableExperiment Of(ExperimentRecord experiment, Standings standings)
    {
        if (_known.TryGetValue(experiment.Id, out var known) && known.IsOf(experiment, standings))
            return known;
        if (_known.Count > Most)
            _known.Clear();
        return _known[experiment.Id] = new(experiment, standings);
    }
}
