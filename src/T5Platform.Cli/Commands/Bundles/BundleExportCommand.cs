using System.CommandLine;
using System.Text;
using T5Platform.Cli.Commands.Studies;
using T5Platform.Cli.Drawing;
using T5Platform.Study.Bundles;
using T5Platform.Study.Running;
using T5Platform.Study.Tables;

namespace T5Platform.Cli.Commands.Bundles;

/// <summary>Writes a bundle.</summary>
internal sealed class BundleExportCommand : PlatformCommand
{
    private readonly Argument<string[]> _experiments = new("ID") { Description = "Experiments: id, the beginning of it, or exact name", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _table = new("--table") { Description = "A table of the study: its experiments, and its results in every form", HelpName = "TABLE" };
    private readonly Option<string> _scale = StudyArguments.Scale("cpu-minutes");
    private readonly Option<string?> _file = StudyArguments.File();
    private readonly Option<string> _output = new("--output", "-o") { Description = "The file to write", HelpName = "FILE", Required = true };

    public BundleExportCommand() : base("export", "Writes a bundle of experiments, or of a table of a study")
    {
        foreach (var option in new Option[] { _table, _scale, _file, _output })
            Add(option);
        Add(_experiments);
        Examples = [("t5 bundle export --table t4 --scale cpu-minutes -o t4.zip", "a table"), ("t5 bundle export 2fedee85 9a9510f7 -o both.zip", "experiments")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var names = (parse.GetValue(_experiments) ?? []).ToList();
        if (parse.GetValue(_table) is { } table && await Table(parse, session, table, names, files, cancellationToken) is { } trouble)
            return trouble;
        if (names.Count == 0)
            return Failure.Of(ExitCode.Usage, "Nothing is named: name experiments, or a table of a study with --table.");
        var bundled = new List<BundledExperiment>();
        foreach (var name in names)
        {
            if (!(await session.Experiments.Find(name, cancellationToken)).TryTake(out var found, out var failure)
                || !(await BundleGathering.Of(session, found.Id, cancellationToken)).TryTake(out var experiment, out failure)
                || !(await session.Api.Spec(experiment.Id, cancellationToken)).TryTake(out var spec, out failure))
                return failure;
            bundled.Add(experiment);
            files[experiment.Spec] = spec;
        }

        return await Write(parse.GetRequiredValue(_output), session, bundled, files, cancellationToken);
    }

    private static async Task<Outcome> Write(string path, Session session, List<BundledExperiment> bundled, Dictionary<string, byte[]> files, CancellationToken cancellationToken)
    {
        if (!(await BundleGathering.Environment(session, cancellationToken)).TryTake(out var environment, out var failure))
            return failure;
        var bundle = new StudyBundle
        {
            Format = StudyBundle.CurrentFormat, MadeAt = session.Now, ServerVersion = environment["server"], Environment = environment, Experiments = bundled,
        };
        if (BundleFile.Write(path, bundle, files) is { } trouble)
            return trouble;
        var runs = bundled.SelectMany(static experiment => experiment.Runs).ToList();
        session.Terminal.Note($"{path}: {Humane.Count(bundled.Count, "experiment", "experiments")}, {runs.Count(static run => run.FinalWeights is not null)} of {Humane.Count(runs.Count, "run", "runs")} with final weights.");
        return Outcome.Done;
    }

    /// <summary>The names of a table's experiments, and its results in every form.</summary>
    private async Task<Failure?> Table(ParseResult parse, Session session, string table, List<string> names, Dictionary<string, byte[]> files, CancellationToken cancellationToken)
    {
        var file = parse.GetValue(_file);
        if (!(await StudyArguments.Study(file, cancellationToken)).TryTake(out var study, out var failure)
            || !(await StudyArguments.Mapped(file, table, parse.GetRequiredValue(_scale), cancellationToken)).TryTake(out var mapped, out failure))
            return failure;
        var scaled = TableAtScale.Of(study, mapped.Table, mapped.Profile);
        if (!(await StudyResults.Of(session, scaled, cancellationToken)).TryTake(out var scores, out failure))
            return failure;
        names.AddRange(mapped.Mapping.Experiments.Select(static experiment => experiment.Spec.Name));
        var results = scaled.Results(scores);
        foreach (var (ending, text) in new[] { ("tex", LatexTable.Document(results)), ("html", HtmlTable.Render(results)), ("md", MarkdownTable.Render(results)), ("csv", CsvTable.Render(results)), ("json", JsonTable.Render(results)) })
            files[$"results/{mapped.Table.Id}-{mapped.Profile.Name}.{ending}"] = Encoding.UTF8.GetBytes(text);
        if (file is null)
            return null;
        if (!(await TextFile.Read(file, cancellationToken)).TryTake(out var own, out failure))
            return failure;
        files["study.yaml"] = Encoding.UTF8.GetBytes(own);
        return null;
    }
}
