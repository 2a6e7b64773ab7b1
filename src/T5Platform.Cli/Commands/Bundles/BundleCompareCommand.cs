using System.CommandLine;
using T5Platform.Cli.Drawing;
using T5Platform.Study.Bundles;

namespace T5Platform.Cli.Commands.Bundles;

/// <summary>Holds what is on the server against a bundle.</summary>
internal sealed class BundleCompareCommand : PlatformCommand
{
    private readonly Argument<string> _file = BundleFile.Argument();

    public BundleCompareCommand() : base("compare", "Holds weights and scores on the server against a bundle's: equal to the bit, or what differs")
    {
        Add(_file);
        Examples = [("t5 bundle compare t4.zip", "exit code 1 when anything differs or is missing")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!BundleFile.Read(parse.GetRequiredValue(_file)).TryTake(out var reading, out var failure))
            return failure;
        var same = true;
        foreach (var bundled in reading.Bundle!.Experiments)
        {
            if (!(await session.Experiments.Find(bundled.Name, cancellationToken)).TryTake(out var found, out failure))
                return failure;
            if (!(await Of(session, bundled, found.Id, cancellationToken)).TryTake(out var comparison, out failure))
                return failure;
            same &= comparison.IsSame;
        }

        return same ? Outcome.Done : ExitCode.Failed;
    }

    /// <summary>Compares one experiment, and tells.</summary>
    public static async Task<Answer<BundleComparison>> Of(Session session, BundledExperiment bundled, string id, CancellationToken cancellationToken)
    {
        if (!(await BundleGathering.Of(session, id, cancellationToken)).TryTake(out var here, out var failure))
            return failure;
        var (comparison, width) = (BundleComparison.Of(bundled, here), session.Terminal.Width);
        session.Terminal.Draw(
        [
            .. Wrapped.Lines($"{bundled.Name}: {comparison.EqualRuns.Count} of {Humane.Count(bundled.Runs.Count, "run has", "runs have")} final weights equal to the bit, {comparison.EqualEvaluations.Count} of {Humane.Count(bundled.Evaluations.Count, "evaluation", "evaluations")} equal scores.", width, 0, comparison.IsSame ? Ink.Good : Ink.Wary),
            .. comparison.Differences.SelectMany(difference => Wrapped.Lines(difference, width, 2, Ink.Bad)),
            .. comparison.Missing.SelectMany(missing => Wrapped.Lines(missing, width, 2, Ink.Faint)),
        ]);
        return Answer<BundleComparison>.Of(comparison);
    }
}
