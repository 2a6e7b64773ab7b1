using System.CommandLine;
using T5Platform.Cli.Drawing;
using T5Platform.Study.Sweeps;

namespace T5Platform.Cli.Commands.Sweeps;

/// <summary>Checks a sweep, and shows its trials.</summary>
internal sealed class SweepCheckCommand : PlatformCommand
{
    private readonly Argument<string> _file = SweepCommand.FileArgument();

    public SweepCheckCommand() : base("check", "Checks a sweep's file: every error at once, each with its line and field (exit code 2), or its trials and rungs; needs no server")
    {
        Add(_file);
        Examples = [("t5 sweep check rates.yaml", "the values that each trial will have")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await SweepFile.Read(parse.GetRequiredValue(_file), cancellationToken)).TryTake(out var sweep, out var failure))
            return failure;
        if (session.Json)
            session.Terminal.Write(SweepJson.Write(sweep));
        else if (!session.Terminal.IsQuiet)
            session.Terminal.Draw([Ink.Of($"Sound: {Sentence(sweep)}"), "", .. Trials(sweep).Draw(session.Terminal.Width)]);
        return Outcome.Done;
    }

    private static string Sentence(SweepDefinition sweep)
    {
        var trials = $"{Humane.Count(sweep.Trials, "trial", "trials")}, at most {sweep.Parallel} at once";
        return sweep.Halving is { } halving
            ? $"{trials}; {sweep.Rungs} rungs of {string.Join(", ", Enumerable.Range(0, sweep.Rungs).Select(halving.Steps))} steps of {halving.Stage.ToString().ToLowerInvariant()}, of which one in {halving.Eta} goes on."
            : $"{trials}.";
    }

    private static Grid Trials(SweepDefinition sweep)
    {
        var grid = new Grid([new Column("TRIAL", Right: true), .. sweep.Fields.Select(static field => new Column(field.Path, Gives: true))]);
        foreach (var trial in SweepTrials.Of(sweep))
            grid.Add([$"{trial.Number}", .. trial.Values.Select(static value => new Cell(value.Json.Trim('"')))]);
        return grid;
    }
}
