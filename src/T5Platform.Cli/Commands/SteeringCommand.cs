using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>Something that is done with an experiment while it is there: find it, do it, say so.</summary>
internal abstract class SteeringCommand(string name, string description) : PlatformCommand(name, description)
{
    protected Argument<string> Experiment { get; } = ExperimentArgument();

    /// <summary>What is sent, or what is wrong with the command line; <c>Said</c> comes after it was taken.</summary>
    protected sealed record Step(string Verb, object Body, string Said);

    protected abstract Answer<Step> Asked(ParseResult parse, Session session);

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await session.Experiments.Find(parse.GetRequiredValue(Experiment), cancellationToken)).TryTake(out var found, out var failure)
            || !Asked(parse, session).TryTake(out var step, out failure)
            || !(await session.Api.Steer(found.Id, step.Verb, step.Body, cancellationToken)).TryTake(out _, out failure))
            return failure;
        if (!session.Terminal.IsQuiet)
            session.Terminal.Draw(Drawing.Ink.Of(step.Said));
        return Outcome.Done;
    }
}
