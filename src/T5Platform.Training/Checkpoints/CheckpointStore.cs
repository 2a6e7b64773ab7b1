using System.Text;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Shards;

namespace T5Platform.Training.Checkpoints;

/// <summary>Checkpoints in a blob store: <c>runs/&lt;run&gt;/g&lt;generation&gt;-step&lt;step&gt;/</c>.</summary>
/// <remarks>
/// The first of two phases: each file appears whole and hashed, the manifest last. The second phase, which alone makes it a
/// checkpoint to resume from, is the control plane's insert.
/// </remarks>
public sealed class CheckpointStore(IBlobStore blobs, TimeProvider time)
{
    /// <summary>Writes a checkpoint that is one rank's; it is durable when the task completes.</summary>
    /// <exception cref="IOException">The store could not take it.</exception>
    public async Task<CheckpointManifest> WriteAsync(CheckpointContent content, CancellationToken cancellation = default) =>
        await FinishAsync(content, await WritePartAsync(content, cancellation), cancellation);

    /// <summary>Writes one rank's share: its weights, its part of the optimiser's state.</summary>
    /// <exception cref="IOException">The store could not take it.</exception>
    public async Task<IReadOnlyList<CheckpointFile>> WritePartAsync(CheckpointContent content, CancellationToken cancellation = default)
    {
        var folder = FolderOf(content);
        return
        [
            await WriteFileAsync(folder, CheckpointFiles.WeightsOf(content.Part, content.Parts), stream => SafetensorsFile.Write(stream, content.Weights), cancellation),
            await WriteFileAsync(folder, CheckpointFiles.OptimizerStateOf(content.Part, content.Parts), stream => SafetensorsFile.Write(stream, content.OptimizerState), cancellation),
        ];
    }

    /// <summary>Writes what lists the shares, once all of them are durable.</summary>
    /// <param name="content">One rank's share.</param>
    /// <param name="shares">The files of all.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="IOException">The store could not take it.</exception>
    public async Task<CheckpointManifest> FinishAsync(CheckpointContent content, IReadOnlyList<CheckpointFile> shares, CancellationToken cancellation = default)
    {
        var folder = FolderOf(content);
        var weights = shares.Where(static file => CheckpointFiles.HoldsWeights(file.Name)).ToList();
        var files = weights.Concat(shares.Except(weights)).ToList();
        if (content.Index is { } index)
            files.Add(await WriteFileAsync(folder, CheckpointFiles.WeightsIndex, stream => index.Write(stream, content.Parts), cancellation));
        files.Add(await WriteFileAsync(folder, CheckpointFiles.Config, stream => stream.Write(Encoding.UTF8.GetBytes(content.Config)), cancellation));
        var path = folder.Append(CheckpointFiles.Manifest);
        var manifest = new CheckpointManifest
        {
            Id = CheckpointId.New(time),
            Run = content.Run,
            Generation = content.Generation,
            Step = content.Step,
            Path = path.Value,
            Files = files,
            WeightsSha256 = CheckpointManifest.HashOf(weights),
            Final = content.Final,
        };
        await blobs.WriteAsync(path, (stream, token) => stream.WriteAsync(SealedJson.Write(manifest), token).AsTask(), cancellation);
        return manifest;
    }

    /// <summary>Opens a checkpoint and verifies the hash of each of its files before anything of it is used.</summary>
    /// <exception cref="IOException">The store cannot be read at all.</exception>
    public async Task<CheckpointReading> OpenAsync(CheckpointReference reference, CancellationToken cancellation = default)
    {
        var at = reference.ManifestPath;
        try
        {
            var path = BlobPath.Parse(at);
            var manifest = await ReadManifestAsync(path, reference, cancellation);
            foreach (var file in manifest.Files)
            {
                at = path.Sibling(file.Name).Value;
                await VerifiedFiles.VerifyAsync(blobs, path.Sibling(file.Name), file, cancellation);
            }

            return new CheckpointReading.Sound(new VerifiedCheckpoint(blobs, path, manifest));
        }
        catch (Exception damage) when (damage is FormatException or BlobNotFoundException)
        {
            return Refuse(reference, at, damage);
        }
    }

    private static BlobPath FolderOf(CheckpointContent content) => CheckpointFolder.Of(content.Run, content.Generation, content.Step);

    private static CheckpointReading.Refused Refuse(CheckpointReference reference, string file, Exception damage) => new(new CheckpointRefused
    {
        Checkpoint = reference.Id,
        File = file,
        Sentence = $"Checkpoint {reference.Id} of step {reference.Step} is not used, because its file '{file}' is damaged: {damage.Message}.",
    });

    private async Task<CheckpointFile> WriteFileAsync(BlobPath folder, string name, Action<Stream> write, CancellationToken cancellation)
    {
        CheckpointFile? written = null;
        await blobs.WriteAsync(folder.Append(name), (stream, _) =>
        {
            using var hashing = new HashingStream(stream);
            write(hashing);
            written = new CheckpointFile { Name = name, Bytes = hashing.Length, Sha256 = hashing.Sha256 };
            return Task.CompletedTask;
        }, cancellation);
        return written!;
    }

    private async Task<CheckpointManifest> ReadManifestAsync(BlobPath path, CheckpointReference reference, CancellationToken cancellation)
    {
        var manifest = await VerifiedFiles.ReadManifestAsync<CheckpointManifest>(blobs, path, cancellation);
        if (manifest.Id != reference.Id || manifest.Step != reference.Step || manifest.Path != path.Value)
            throw new FormatException($"it is the manifest of checkpoint {manifest.Id} of step {manifest.Step}");
        return manifest;
    }
}
