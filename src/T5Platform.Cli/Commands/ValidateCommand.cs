using System.CommandLine;
using T5Platform.Cli.Api;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Specs;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Cli.Commands;

/// <summary>Checks a spec: here, and by the server that knows the cluster's names.</summary>
internal sealed class ValidateCommand : PlatformCommand
{
    private readonly Argument<string> _file = SpecArgument();

    public ValidateCommand() : base("validate", "Checks a spec, and says what it would become; submits nothing")
    {
        Add(_file);
        Examples = [("t5 validate study.json", "every error at once, each with its path; exit code 2"), ("t5 examples demo-quick | t5 validate -", "from standard input")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await SpecFile.Read(parse.GetRequiredValue(_file), session.Around.Input, cancellationToken)).TryTake(out var spec, out var failure))
            return failure;
        var reading = ExperimentSpecReader.Read(spec);
        var answer = await session.Api.Validate(spec, cancellationToken);
        if (!answer.TryTake(out var plan, out failure))
            return Unsound(session, reading.Errors.Count == 0 ? null : Failures.UnsoundSpec(reading.Errors), failure);
        if (reading.Errors.Count > 0)
            session.Terminal.Note("The server takes it, but this version of t5 would not: they are of different versions (see 't5 version').");
        if (session.Json)
            return session.WriteJson(answer.Json);
        if (!session.Terminal.IsQuiet)
            session.Terminal.Draw([.. Wrapped.Lines($"Sound: {PlanSentence.Of(plan)}", session.Terminal.Width, 0)]);
        return Outcome.Done;
    }

    private static Outcome Unsound(Session session, Failure? here, Failure there)
    {
        if (!there.IsAway)
            return here is null || there.Details.Count == 0 ? there : there with { Details = [.. there.Details.Union(here.Details)] };
        session.Terminal.Note($"{there.Sentence} Names of corpora, objectives and tasks are not checked without it.");
        if (here is not null)
            return here;
        if (!session.Terminal.IsQuiet)
            session.Terminal.Draw(Ink.Of("Sound, as far as can be told without the server."));
        return Outcome.Done;
    }
}
