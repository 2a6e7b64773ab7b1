using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Terminals;

namespace T5Platform.Cli.Transfers;

/// <summary>Files of one checkpoint into a folder: each is there whole and verified, or none is.</summary>
internal sealed class Download(PlatformClient api, Terminal terminal, TimeProvider time, string folder)
{
    private readonly List<(string Temporary, string File)> _ready = [];

    public async Task<Outcome> Run(string run, long step, IReadOnlyList<CheckpointFile> files, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in files)
            {
                if (await Fetch(run, step, file, cancellationToken) is { } failure)
                    return failure;
            }
            foreach (var (temporary, file) in _ready)
                File.Move(temporary, file, overwrite: true);
            foreach (var file in files)
                terminal.Note($"{file.Name}: {Humane.Bytes(file.Bytes)}, SHA-256 verified");
            return Outcome.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failure.Of(ExitCode.Failed, $"'{folder}' cannot be written: {exception.Message}");
        }
        finally
        {
            foreach (var (temporary, _) in _ready)
                File.Delete(temporary);
        }
    }

    /// <summary>Null: it lies beside its place, verified.</summary>
    private async Task<Failure?> Fetch(string run, long step, CheckpointFile file, CancellationToken cancellationToken)
    {
        var temporary = Path.Combine(folder, $".{file.Name}.{Path.GetRandomFileName()}.tmp");
        _ready.Add((temporary, Path.Combine(folder, file.Name)));
        var answer = await api.CheckpointFile(run, step, file.Name, Save, cancellationToken);
        if (!answer.TryTake(out var hash, out var failure))
            return failure;
        return hash == file.Sha256 ? null : Failure.Of(
            ExitCode.Failed, $"'{file.Name}' arrived damaged: its SHA-256 is {hash}, {file.Sha256} was expected. Nothing was written; try again.");

        async Task<string> Save(Stream body, CancellationToken token)
        {
            await using var watched = new WatchedStream(body, new(terminal, time, file.Name, file.Bytes));
            await using var to = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
            await watched.CopyToAsync(to, token);
            to.Flush(flushToDisk: true);
            return watched.Sha256;
        }
    }
}
