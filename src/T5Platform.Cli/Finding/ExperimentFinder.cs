using T5Platform.Cli.Api;
using T5Platform.Cli.Terminals;

namespace T5Platform.Cli.Finding;

/// <summary>From what was typed to an experiment's id.</summary>
internal sealed class ExperimentFinder(PlatformClient api, Terminal terminal)
{
    public async Task<Answer<FoundExperiment>> Find(string text, CancellationToken cancellationToken)
    {
        // A whole id needs no look at the list; the server says whether it is known.
        if (IdText.Whole(text) is { } id)
            return Answer<FoundExperiment>.Of(new(id));
        if (!(await api.Experiments(PlatformClient.Most, cancellationToken)).TryTake(out var experiments, out var failure))
            return failure;
        var match = ExperimentMatch.Of(text, experiments);
        if (match.TryTake(out var found, out _) && found.Note is { } note)
            terminal.Note(note);
        return match;
    }
}
