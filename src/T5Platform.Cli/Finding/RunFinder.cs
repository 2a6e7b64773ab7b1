using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Terminals;

namespace T5Platform.Cli.Finding;

/// <summary>From what was typed to a run, planned ones too.</summary>
internal sealed class RunFinder(PlatformClient api, Terminal terminal)
{
    /// <summary>In how many of the newest experiments a run is looked for.</summary>
    public const int Searched = 50;

    public async Task<Answer<FoundRun>> Find(string text, CancellationToken cancellationToken)
    {
        if (IdText.Whole(text) is { } id)
        {
            var whole = await api.Run(id, cancellationToken);
            if (whole.TryTake(out var run, out var why))
                return Answer<FoundRun>.Of(new(run, []));
            // The server knows a run by its id from its first request for a slice on; a planned one is found in its experiment.
            if (why.IsAway)
                return why;
        }
        return await Search(text, cancellationToken);
    }

    private async Task<Answer<FoundRun>> Search(string text, CancellationToken cancellationToken)
    {
        if (!(await api.Experiments(Searched, cancellationToken)).TryTake(out var experiments, out var failure))
            return failure;
        var read = new List<(ExperimentSummary, IReadOnlyList<Run>)>();
        foreach (var experiment in experiments)
        {
            if (!(await api.Runs(experiment.Id, cancellationToken)).TryTake(out var runs, out failure))
                return failure;
            read.Add((experiment, runs));
        }
        var match = RunMatch.Of(text, read);
        if (match.TryTake(out var found, out _) && found.Note is { } note)
            terminal.Note(note);
        return match;
    }
}
