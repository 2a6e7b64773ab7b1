using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Watching;

/// <summary>Names of those that history speaks of. What cannot be found keeps the beginning of its id.</summary>
internal sealed class HolderDirectory(PlatformClient api, string? experiment)
{
    /// <summary>In how many of the newest experiments a holder is looked for.</summary>
    private const int Searched = 10;

    private readonly HashSet<string> _sought = new(StringComparer.Ordinal);

    public HolderNames Names { get; } = new();

    /// <summary>Looks for the holders of these events, each once.</summary>
    public async Task Learn(IEnumerable<HistoryEvent> events, CancellationToken cancellationToken)
    {
        var unknown = events.Select(static each => each.Holder).OfType<string>().Where(holder => !Names.Knows(holder) && _sought.Add(holder)).ToList();
        if (unknown.Count == 0)
            return;
        foreach (var id in await Experiments(cancellationToken))
        {
            if ((await api.Runs(id, cancellationToken)).TryTake(out var runs, out _))
                Names.Add(runs);
            if ((await api.Evaluations(id, cancellationToken)).TryTake(out var evaluations, out _))
                Names.Add(evaluations);
            if (unknown.All(Names.Knows))
                return;
        }
    }

    private async Task<IEnumerable<string>> Experiments(CancellationToken cancellationToken)
    {
        if (experiment is not null)
            return [experiment];
        return (await api.Experiments(Searched, cancellationToken)).TryTake(out var newest, out _) ? newest.Select(static each => each.Id) : [];
    }
}
