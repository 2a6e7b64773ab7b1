using System.CommandLine;
using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Commands;

/// <summary>Cancels an experiment, after asking.</summary>
internal sealed class CancelCommand : PlatformCommand
{
    private readonly Argument<string> _experiment = ExperimentArgument();
    private readonly Option<string?> _reason = new("--reason") { Description = "Why, for the history", HelpName = "TEXT" };
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Do not ask; needed where nobody can be asked" };

    public CancelCommand() : base("cancel", "Cancels what has not ended of an experiment")
    {
        Add(_experiment);
        Add(_reason);
        Add(_yes);
        Examples = [("t5 cancel objectives", "asks first"), ("t5 cancel 01a21782 --yes --reason \"wrong corpus\"", "does not ask")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await session.Experiments.Find(parse.GetRequiredValue(_experiment), cancellationToken)).TryTake(out var found, out var failure)
            || !(await session.Api.Experiment(found.Id, cancellationToken)).TryTake(out var experiment, out failure))
            return failure;
        if (States.IsEnd(experiment.State))
            return Said(session, $"'{experiment.Name}' has already ended: {experiment.State}.");
        if (await Consent(parse, session, experiment, cancellationToken) is { } no)
            return no;
        if (!(await session.Api.Cancel(found.Id, parse.GetValue(_reason) ?? "Cancelled with t5.", cancellationToken)).TryTake(out _, out failure))
            return failure;
        return Said(session, $"'{experiment.Name}' is being cancelled; committed checkpoints and scores stay.");
    }

    /// <summary>Null: go on.</summary>
    private async Task<Outcome?> Consent(ParseResult parse, Session session, Experiment experiment, CancellationToken cancellationToken)
    {
        if (parse.GetValue(_yes))
            return null;
        var progress = experiment.Progress;
        return await session.Terminal.Ask($"Cancel '{experiment.Name}' ({progress.Completed} of {progress.Planned} done, {progress.Running} working)?", cancellationToken) switch
        {
            true => (Outcome?)null,
            false => Said(session, "Nothing was cancelled."),
            null => Failure.Of(ExitCode.Usage, $"Nobody can be asked here: give --yes to cancel '{experiment.Name}'."),
        };
    }

    private static Outcome Said(Session session, string sentence)
    {
        if (!session.Terminal.IsQuiet)
            session.Terminal.Draw(Drawing.Ink.Of(sentence));
        return Outcome.Done;
    }
}
