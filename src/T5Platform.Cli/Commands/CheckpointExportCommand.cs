using System.CommandLine;
using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Transfers;
using Files = T5Platform.Contracts.Checkpoints.CheckpointFiles;

namespace T5Platform.Cli.Commands;

/// <summary>Takes a run's checkpoint away, in Hugging Face's form.</summary>
internal sealed class CheckpointExportCommand : PlatformCommand
{
    private const string Final = "final";

    private readonly Argument<string> _run = RunArgument();
    private readonly Option<string> _step = new("--step") { Description = "Of which step: a number, or the last", HelpName = "N|final", DefaultValueFactory = static _ => Final };
    private readonly Option<string> _output = new("--output", "-o") { Description = "Into this folder, which is made if it is missing", HelpName = "DIR", Required = true };
    private readonly Option<bool> _force = new("--force") { Description = "Replace files that are there" };

    public CheckpointExportCommand() : base("export", "Writes a run's checkpoint as config.json and its weights in safetensors, which Hugging Face's library opens")
    {
        _step.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && text != Final && !long.TryParse(text, System.Globalization.NumberStyles.None, null, out _))
                result.AddError($"--step is '{text}'; a number of steps, or {Final}, is needed.");
        });
        Add(_run);
        Add(_step);
        Add(_output);
        Add(_force);
        Examples =
        [
            ("t5 checkpoint export 2fedee85 --output DIR", "the run's final one"),
            ("t5 checkpoint export 2fedee85 --step 500 --output DIR --force", "an earlier one, over what is there"),
        ];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var folder = parse.GetRequiredValue(_output);
        if (!parse.GetValue(_force) && There(folder).FirstOrDefault() is { } there)
            return Failure.Of(ExitCode.Usage, $"'{there}' is there already: name another folder, or give --force to replace it.");
        if (!(await session.Runs.Find(parse.GetRequiredValue(_run), cancellationToken)).TryTake(out var found, out var failure)
            || !(await Choose(session, found.Run, parse.GetRequiredValue(_step), cancellationToken)).TryTake(out var checkpoint, out failure))
            return failure;
        List<CheckpointFile> files = [.. (checkpoint.Files ?? []).Where(static file => Files.IsOfTheNetwork(file.Name)).OrderBy(static file => file.Name, StringComparer.Ordinal)];
        if (!files.Exists(static file => file.Name == Files.Config))
            return Failure.Of(ExitCode.Failed, $"The checkpoint of step {checkpoint.Step} has no {Files.Config}: an older version wrote it. A run that goes on writes it with the next one.");
        var outcome = await new Download(session.Transfers, session.Terminal, session.Around.Time, folder).Run(found.Run.Id, checkpoint.Step, files, cancellationToken);
        // Of weights in one file and others in several, whoever opens the folder would take the one file.
        foreach (var stale in outcome.Failure is null ? There(folder).Where(path => !files.Exists(file => file.Name == Path.GetFileName(path))) : [])
            File.Delete(stale);
        if (outcome.Failure is null && session.Json)
            session.Terminal.Write(System.Text.Json.JsonSerializer.Serialize(new { run = found.Run.Id, checkpoint.Step, folder, files }, ApiJson.Options));
        else if (outcome.Failure is null && !session.Terminal.IsQuiet)
            session.Terminal.Draw(Drawing.Ink.Of($"The checkpoint of step {checkpoint.Step} of '{found.Run.Name}' is in {folder}."));
        return outcome;
    }

    /// <summary>Files of a network that are in a folder.</summary>
    private static List<string> There(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Where(static path => Files.IsOfTheNetwork(Path.GetFileName(path))).Order(StringComparer.Ordinal)] : [];

    private static async Task<Answer<Checkpoint>> Choose(Session session, Run run, string step, CancellationToken cancellationToken)
    {
        IReadOnlyList<Checkpoint> all = [];
        if (run.State != States.Planned)
        {
            if (!(await session.Api.Checkpoints(run.Id, cancellationToken)).TryTake(out var listed, out var failure))
                return failure;
            all = [.. listed.Where(static each => each.Damage is null)];
        }
        var chosen = all.Where(each => step == Final ? each.Final : $"{each.Step}" == step).MaxBy(static each => (each.Step, each.Generation));
        return chosen is not null
            ? Answer<Checkpoint>.Of(chosen)
            : Failure.Of(ExitCode.Failed, all.Count == 0
                ? $"'{run.Name}' has no sound checkpoint yet."
                : $"'{run.Name}' has no {(step == Final ? "final checkpoint yet" : $"sound checkpoint of step {step}")}; there are those of step {string.Join(", ", all.Select(static each => each.Step).Distinct())}.");
    }
}
