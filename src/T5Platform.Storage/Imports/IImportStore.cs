using T5Platform.Contracts.Imports;

namespace T5Platform.Storage.Imports;

/// <summary>Checkpoints of others, under names that never change their meaning: <c>imports/&lt;name&gt;/</c> in the blob store.</summary>
public interface IImportStore
{
    /// <summary>Every import, by name.</summary>
    Task<IReadOnlyList<ImportManifest>> List(CancellationToken cancellationToken = default);

    /// <summary>One import, or null.</summary>
    Task<ImportManifest?> Find(ImportName name, CancellationToken cancellationToken = default);

    /// <summary>Checks a checkpoint and takes it in: whole, or not at all. The same bytes again change nothing.</summary>
    /// <param name="name">Its name from now on.</param>
    /// <param name="config">Hugging Face's <c>config.json</c>.</param>
    /// <param name="weights">Hugging Face's <c>model.safetensors</c>, read once from where it stands.</param>
    /// <param name="cancellationToken">Leaves nothing behind.</param>
    /// <exception cref="IOException">The store could not take it, or the weights broke off.</exception>
    Task<ImportOutcome> Import(ImportName name, ReadOnlyMemory<byte> config, Stream weights, CancellationToken cancellationToken = default);

    /// <summary>Deletes an import; false when there was none.</summary>
    Task<bool> Delete(ImportName name, CancellationToken cancellationToken = default);
}
