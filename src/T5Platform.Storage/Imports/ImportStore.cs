using System.Collections.Concurrent;
using T5Platform.Blobs;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Imports;
using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Storage.Imports;

/// <summary><see cref="IImportStore"/> over a blob store.</summary>
internal sealed class ImportStore(IBlobStore blobs, TimeProvider time) : IImportStore
{
    private static readonly BlobPath Folder = BlobPath.Parse("imports");

    /// <summary>Names that are being imported by this process. Two processes at once could mix their files: a shard finds that by the hash.</summary>
    private readonly ConcurrentDictionary<ImportName, bool> _busy = new();

    public async Task<IReadOnlyList<ImportManifest>> List(CancellationToken cancellationToken = default)
    {
        var found = new List<ImportManifest>();
        await foreach (var entry in blobs.ListAsync(Folder, cancellationToken))
        {
            if (NameIn(entry.Path) is { } name && await Find(name, cancellationToken) is { } manifest)
                found.Add(manifest);
        }
        return found;
    }

    public async Task<ImportManifest?> Find(ImportName name, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var stream = await blobs.OpenReadAsync(PathOf(name, CheckpointFiles.Manifest), cancellationToken);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellationToken);
            return SealedJson.Read<ImportManifest>(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
        catch (Exception none) when (none is BlobNotFoundException or FormatException)
        {
            return null; // a damaged manifest is none: importing again mends it
        }
    }

    public async Task<ImportOutcome> Import(ImportName name, ReadOnlyMemory<byte> config, Stream weights, CancellationToken cancellationToken = default)
    {
        if (!_busy.TryAdd(name, true))
            return new ImportOutcome.Refused("import-in-progress", $"'{name}' is being imported; wait for its end.");
        try
        {
            return await Checked(name, config, weights, cancellationToken);
        }
        catch (FormatException unsound)
        {
            return new ImportOutcome.Unsound([ImportCheck.Weights(SpecErrorCode.WrongType, $"It is no sound safetensors file: {unsound.Message}.")]);
        }
        finally
        {
            _busy.TryRemove(name, out _);
        }
    }

    public async Task<bool> Delete(ImportName name, CancellationToken cancellationToken = default)
    {
        // The manifest first: without it nothing of the import exists.
        var existed = await blobs.DeleteAsync(PathOf(name, CheckpointFiles.Manifest), cancellationToken);
        foreach (var file in new[] { CheckpointFiles.Weights, CheckpointFiles.Config })
            await blobs.DeleteAsync(PathOf(name, file), cancellationToken);
        return existed;
    }

    private async Task<ImportOutcome> Checked(ImportName name, ReadOnlyMemory<byte> config, Stream weights, CancellationToken cancellationToken)
    {
        var (network, problems) = ImportCheck.Config(config);
        if (network is null)
            return new ImportOutcome.Unsound(problems);
        var header = await SafetensorsHeader.ReadAsync(weights, cancellationToken);
        (var unused, problems) = ImportCheck.Weights(network, header);
        if (problems.Count > 0)
            return new ImportOutcome.Unsound(problems);
        var incoming = new IncomingCheckpoint(config, header, weights);
        if (await Find(name, cancellationToken) is { } existing)
            return await Compared(existing, incoming, cancellationToken);
        return new ImportOutcome.Imported(await Written(name, network, unused, incoming, cancellationToken));
    }

    private static async Task<ImportOutcome> Compared(ImportManifest existing, IncomingCheckpoint incoming, CancellationToken cancellationToken)
    {
        var files = new[] { await incoming.WriteWeights(Stream.Null, cancellationToken), await incoming.WriteConfig(Stream.Null, cancellationToken) };
        return existing.Files.SequenceEqual(files)
            ? new ImportOutcome.Unchanged(existing)
            : new ImportOutcome.Refused("name-taken", $"'{existing.Name}' is another checkpoint, of SHA-256 {existing.WeightsSha256}; a name never changes its meaning. Take another name.");
    }

    private async Task<ImportManifest> Written(
        ImportName name, NetworkForm network, IReadOnlyList<string> unused, IncomingCheckpoint incoming, CancellationToken cancellationToken)
    {
        var manifest = new ImportManifest
        {
            Name = name.Value,
            ImportedAt = time.GetUtcNow(),
            Network = network,
            Files =
            [
                await Write(PathOf(name, CheckpointFiles.Weights), incoming.WriteWeights, cancellationToken),
                await Write(PathOf(name, CheckpointFiles.Config), incoming.WriteConfig, cancellationToken),
            ],
            Unused = unused,
        };
        await blobs.WriteAsync(
            PathOf(name, CheckpointFiles.Manifest), (stream, token) => stream.WriteAsync(SealedJson.Write(manifest), token).AsTask(), cancellationToken);
        return manifest;
    }

    private async Task<CheckpointFile> Write(BlobPath path, Func<Stream, CancellationToken, Task<CheckpointFile>> write, CancellationToken cancellationToken)
    {
        CheckpointFile? written = null;
        await blobs.WriteAsync(path, async (stream, token) => written = await write(stream, token), cancellationToken);
        return written!;
    }

    private static BlobPath PathOf(ImportName name, string file) => BlobPath.Parse(ImportManifest.PathOf(name, file));

    private static ImportName? NameIn(BlobPath path) =>
        path.Value.Split('/') is [_, var name, CheckpointFiles.Manifest] ? ImportName.TryParse(name) : null;
}
