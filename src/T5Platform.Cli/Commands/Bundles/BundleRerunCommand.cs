using System.CommandLine;
using System.Text;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Watching;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Bundles;
using T5Platform.Study.Mapping;

namespace T5Platform.Cli.Commands.Bundles;

/// <summary>Submits what a bundle holds, here.</summary>
internal sealed class BundleRerunCommand : PlatformCommand
{
    private readonly Argument<string> _file = BundleFile.Argument();
    private readonly Option<bool> _watch = new("--watch") { Description = "Then watch each of its experiments until it ends, and compare" };
    private readonly Option<string?> _again = new("--again") { Description = "A word that makes it another submission: where the same was submitted, it is not begun twice", HelpName = "WORD" };

    public BundleRerunCommand() : base("rerun", "Submits a bundle's experiments here; with --watch it then compares weights and scores")
    {
        Add(_file);
        Add(_watch);
        Add(_again);
        Examples = [("t5 bundle rerun t4.zip --watch", "exit code 1 when anything differs"), ("t5 bundle rerun t4.zip --again twice --watch", "where it was run already")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!BundleFile.Read(parse.GetRequiredValue(_file)).TryTake(out var reading, out var failure))
            return failure;
        var submitted = new List<(BundledExperiment Bundled, string Id)>();
        foreach (var bundled in reading.Bundle!.Experiments)
        {
            if (!BundleFile.Spec(reading, bundled).TryTake(out var spec, out failure)
                || !(await session.Api.Submit(Encoding.UTF8.GetBytes(ExperimentSpecJson.Write(spec)), SubmissionKey.Of(spec, parse.GetValue(_again)), share: false, cancellationToken)).TryTake(out var answer, out failure))
                return failure;
            session.Terminal.Draw(session.Terminal.IsQuiet ? Ink.Of(answer.Id) : $"Submitted {Ink.Of(answer.Name, Ink.Strong)} as {Ink.Of(answer.Id)}");
            submitted.Add((bundled, answer.Id));
        }

        if (!parse.GetValue(_watch))
        {
            session.Terminal.Note($"'t5 bundle compare {parse.GetRequiredValue(_file)}' compares when they have ended.");
            return Outcome.Done;
        }

        return await Compared(session, submitted, cancellationToken);
    }

    private static async Task<Outcome> Compared(Session session, List<(BundledExperiment Bundled, string Id)> submitted, CancellationToken cancellationToken)
    {
        var same = true;
        foreach (var (bundled, id) in submitted)
        {
            var outcome = await Watch.Of(session, id).Run(cancellationToken);
            if (outcome.Code == ExitCode.Left)
                return outcome;
            if (!(await BundleCompareCommand.Of(session, bundled, id, cancellationToken)).TryTake(out var comparison, out var failure))
                return failure;
            same &= comparison.IsSame;
        }

        return same ? Outcome.Done : ExitCode.Failed;
    }
}
