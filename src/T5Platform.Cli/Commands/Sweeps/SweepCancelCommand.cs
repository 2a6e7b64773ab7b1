using System.CommandLine;
using T5Platform.Cli.Api;
using T5Platform.Cli.Finding;

namespace T5Platform.Cli.Commands.Sweeps;

/// <summary>Cancels a sweep, after asking.</summary>
internal sealed class SweepCancelCommand : PlatformCommand
{
    private readonly Argument<string> _sweep = SweepCommand.SweepArgument();
    private readonly Option<string?> _reason = new("--reason") { Description = "Why, for the history", HelpName = "TEXT" };
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Do not ask; needed where nobody can be asked" };

    public SweepCancelCommand() : base("cancel", "Cancels what has not ended of a sweep, and begins no other trial")
    {
        Add(_sweep);
        Add(_reason);
        Add(_yes);
        Examples = [("t5 sweep cancel rates", "asks first")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await SweepFinder.Find(session.Api, parse.GetRequiredValue(_sweep), cancellationToken)).TryTake(out var found, out var failure))
            return failure;
        if (States.IsEnd(found.State))
            return Said(session, $"'{found.Name}' has already ended: {found.State}.");
        if (!parse.GetValue(_yes))
        {
            var answer = await session.Terminal.Ask($"Cancel '{found.Name}'?", cancellationToken);
            if (answer is null)
                return Failure.Of(ExitCode.Usage, $"Nobody can be asked here: give --yes to cancel '{found.Name}'.");
            if (!answer.Value)
                return Said(session, "Nothing was cancelled.");
        }

        if (!(await session.Api.CancelSweep(found.Id, parse.GetValue(_reason) ?? "Cancelled with t5.", cancellationToken)).TryTake(out _, out failure))
            return failure;
        return Said(session, $"'{found.Name}' is being cancelled; what its trials reached stays.");
    }

    private static Outcome Said(Session session, string sentence)
    {
        if (!session.Terminal.IsQuiet)
            session.Terminal.Draw(Drawing.Ink.Of(sentence));
        return Outcome.Done;
    }
}
