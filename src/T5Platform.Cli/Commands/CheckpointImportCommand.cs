using System.CommandLine;
using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Transfers;
using T5Platform.Contracts.Imports;
using Files = T5Platform.Contracts.Checkpoints.CheckpointFiles;

namespace T5Platform.Cli.Commands;

/// <summary>Takes in a checkpoint that others published.</summary>
internal sealed class CheckpointImportCommand : PlatformCommand
{
    private readonly Argument<string> _folder = new("DIR") { Description = "A folder with config.json and model.safetensors, as Hugging Face publishes a T5" };
    private readonly Option<string> _name = new("--name") { Description = "By which specs shall begin from it (initialCheckpoint); it never changes its meaning", HelpName = "NAME", Required = true };

    public CheckpointImportCommand() : base("import", "Takes in a T5 checkpoint under a name, so that runs may begin from it")
    {
        _name.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && ImportName.TryParse(text) is null)
                result.AddError($"--name is '{text}'; 1 to {ImportName.MaxLength} {ImportName.PatternInWords}, are allowed.");
        });
        Add(_folder);
        Add(_name);
        Examples = [("t5 checkpoint import ./t5-small --name t5-small", "then \"initialCheckpoint\": \"t5-small\" in a spec")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var name = parse.GetRequiredValue(_name);
        if (!(await CheckpointFolder.Open(parse.GetRequiredValue(_folder), cancellationToken)).TryTake(out var folder, out var failure)
            || !(await session.Api.Imports(cancellationToken)).TryTake(out var imports, out failure))
            return failure;
        // What is there already need not be sent to be compared.
        if (imports.Find(each => each.Name == name) is { } existing)
            return await IsSame(existing, folder, cancellationToken)
                ? Said(session, $"'{name}' is imported already, from the same bytes; nothing changed.")
                : Failure.Of(ExitCode.Failed, $"'{name}' is another checkpoint, of SHA-256 {existing.WeightsSha256}; a name never changes its meaning. Take another name. (name-taken)");
        return await Send(session, name, folder, cancellationToken);
    }

    private static async Task<bool> IsSame(Import existing, CheckpointFolder folder, CancellationToken cancellationToken)
    {
        var (config, weights) = await folder.Hashes(cancellationToken);
        return existing.Files.Any(file => file.Name == Files.Config && file.Sha256 == config)
            && existing.Files.Any(file => file.Name == Files.Weights && file.Sha256 == weights);
    }

    private static async Task<Outcome> Send(Session session, string name, CheckpointFolder folder, CancellationToken cancellationToken)
    {
        var weights = folder.OpenWeights();
        await using var watched = new WatchedStream(weights, new(session.Terminal, session.Around.Time, Files.Weights, weights.Length));
        var answer = await session.Transfers.Import(name, folder.Config, watched, cancellationToken);
        if (!answer.TryTake(out var import, out var failure))
            return failure;
        if (import.WeightsSha256 != watched.Sha256)
            return Failure.Of(ExitCode.Failed, $"'{name}' arrived damaged: the server has SHA-256 {import.WeightsSha256}, {watched.Sha256} was sent. Delete it and import it again.");
        if (session.Json)
            return session.WriteJson(answer.Json);
        if (import.Unused.Count > 0)
            session.Terminal.Note($"Not used: {string.Join(", ", import.Unused)}.");
        return Said(session, $"'{name}' is imported: {Humane.Count(import.Parameters)} parameters{(import.Preset is { } preset ? $" (preset {preset})" : "")}, {Humane.Bytes(import.Bytes)}, SHA-256 verified.");
    }

    private static Outcome Said(Session session, string sentence)
    {
        if (!session.Terminal.IsQuiet)
            session.Terminal.Draw(Ink.Of(sentence));
        return Outcome.Done;
    }
}
