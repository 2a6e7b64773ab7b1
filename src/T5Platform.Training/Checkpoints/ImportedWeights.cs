using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Imports;
using static TorchSharp.torch;

namespace T5Platform.Training.Checkpoints;

/// <summary>The weights of an imported checkpoint, each of whose files was verified.</summary>
internal sealed class ImportedWeights
{
    private readonly IBlobStore _blobs;
    private readonly BlobPath _path;

    private ImportedWeights(IBlobStore blobs, BlobPath path, ImportManifest manifest) => (_blobs, _path, Manifest) = (blobs, path, manifest);

    /// <summary>What it consists of.</summary>
    public ImportManifest Manifest { get; }

    /// <summary>Opens an import and verifies the hash of each of its files before anything of it is used.</summary>
    /// <exception cref="UnusableSpecException">There is no such import, or it is damaged: trying again would not help.</exception>
    /// <exception cref="IOException">The store cannot be read at all.</exception>
    public static async Task<ImportedWeights> OpenAsync(IBlobStore blobs, string text, CancellationToken cancellation = default)
    {
        var name = ImportName.TryParse(text) ?? throw new UnusableSpecException($"initialCheckpoint is '{text}', which is no name of an import.");
        var path = BlobPath.Parse(ImportManifest.PathOf(name, CheckpointFiles.Manifest));
        var at = path;
        try
        {
            var manifest = await VerifiedFiles.ReadManifestAsync<ImportManifest>(blobs, path, cancellation);
            foreach (var file in manifest.Files) await VerifiedFiles.VerifyAsync(blobs, at = path.Sibling(file.Name), file, cancellation);
            return new(blobs, path, manifest);
        }
        catch (Exception damage) when (damage is FormatException or BlobNotFoundException)
        {
            throw new UnusableSpecException($"The imported checkpoint '{name}' is not used, because its file '{at}' is missing or damaged: {damage.Message.TrimEnd('.')}.");
        }
    }

    /// <summary>The weights by name, in the file's own types. The caller disposes of them.</summary>
    /// <param name="keep">What is kept of each, one after the other: a part, or all of it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyDictionary<string, Tensor>> ReadAsync(Func<string, Tensor, Tensor>? keep = null, CancellationToken cancellation = default)
    {
        await using var stream = await _blobs.OpenReadAsync(_path.Sibling(CheckpointFiles.Weights), cancellation);
        return SafetensorsFile.Read(stream, stream.Length, keep);
    }
}
