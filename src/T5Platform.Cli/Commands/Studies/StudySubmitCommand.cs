using System.CommandLine;
using System.Text;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Watching;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Mapping;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>Submits a table at a scale.</summary>
internal sealed class StudySubmitCommand : PlatformCommand
{
    private readonly Argument<string> _table = new("TABLE") { Description = "A table, as in t4" };
    private readonly Option<string> _scale = StudyArguments.Scale("cpu-minutes");
    private readonly Option<string?> _file = StudyArguments.File();
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Do not ask" };
    private readonly Option<bool> _watch = new("--watch") { Description = "Then watch each of its experiments until it ends" };
    private readonly Option<string?> _tenant = new("--tenant") { Description = "Whose quota it counts against", HelpName = "TENANT" };
    private readonly Option<string?> _again = new("--again") { Description = "A word that makes it another submission: the same one is submitted once, however often it is asked for", HelpName = "WORD" };

    private readonly Option<bool> _noShare = new("--no-share") { Description = "Run everything, even what another experiment has or will have, equal to the bit" };

    public StudySubmitCommand() : base("submit", "Submits a table at a scale, after a yes; asking for the same again goes on with what is there")
    {
        Add(_table);
        Add(_scale);
        Add(_file);
        Add(_yes);
        Add(_watch);
        Add(_tenant);
        Add(_again);
        Add(_noShare);
        Examples =
        [
            ("t5 study submit t4 --scale cpu-minutes --watch", "then 't5 study table t4 --scale cpu-minutes'"),
            ("t5 study submit rates --study mine.yaml", "a study of yours: its file is left with the platform, so that the dashboard shows it"),
        ];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await StudyArguments.Mapped(parse.GetValue(_file), parse.GetRequiredValue(_table), parse.GetRequiredValue(_scale), cancellationToken)).TryTake(out var mapped, out var failure))
            return failure;
        var mapping = mapped.Mapping;
        foreach (var row in mapping.Unmapped)
            session.Terminal.Note($"{row.Row} is left out: {row.Reason}");
        if (!parse.GetValue(_yes) && await Asked(session, mapping, cancellationToken) is { } no)
            return no;
        if (parse.GetValue(_file) is { } file && await Kept(session, file, cancellationToken) is { } refusal)
            return refusal;
        return await Submit(parse, session, mapping, cancellationToken);
    }

    // Before anything is submitted: whoever looks at the dashboard shall see of what study it is.
    private static async Task<Failure?> Kept(Session session, string file, CancellationToken cancellationToken) =>
        (await TextFile.Read(file, cancellationToken)).TryTake(out var text, out var failure) && (await session.Api.KeepStudy(text, cancellationToken)).TryTake(out _, out failure)
            ? null
            : failure;

    private static async Task<Outcome?> Asked(Session session, TableMapping mapping, CancellationToken cancellationToken)
    {
        var rows = mapping.Experiments.Sum(static experiment => experiment.Rows.Count);
        var answer = await session.Terminal.Ask($"Submit {Humane.Count(mapping.Experiments.Count, "experiment", "experiments")} with {Humane.Count(rows, "row", "rows")}?", cancellationToken);
        if (answer is null)
            return Failure.Of(ExitCode.Usage, "Nobody can be asked here; --yes submits without asking.");
        if (answer.Value)
            return default(Outcome?);
        return Outcome.Done;
    }

    private async Task<Outcome> Submit(ParseResult parse, Session session, TableMapping mapping, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        foreach (var experiment in mapping.Experiments.Select(each => each.For(parse.GetValue(_tenant))))
        {
            var spec = Encoding.UTF8.GetBytes(ExperimentSpecJson.Write(experiment.Spec));
            var answer = await session.Api.Submit(spec, SubmissionKey.Of(experiment.Spec, parse.GetValue(_again)), !parse.GetValue(_noShare), cancellationToken);
            if (!answer.TryTake(out var submitted, out var failure))
                return failure;
            session.Terminal.Draw(session.Terminal.IsQuiet ? Ink.Of(submitted.Id) : $"Submitted {Ink.Of(submitted.Name, Ink.Strong)} as {Ink.Of(submitted.Id)}");
            ids.Add(submitted.Id);
        }

        var worst = Outcome.Done;
        foreach (var id in parse.GetValue(_watch) ? ids : [])
        {
            var outcome = await Watch.Of(session, id).Run(cancellationToken);
            if (outcome.Code == ExitCode.Left)
                return outcome;
            worst = outcome.Code > worst.Code ? outcome : worst;
        }

        return worst;
    }
}
