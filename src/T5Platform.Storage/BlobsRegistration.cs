using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using T5Platform.Blobs;
using T5Platform.Storage.Checkpoints;
using T5Platform.Storage.Evaluations;
using T5Platform.Storage.Imports;

namespace T5Platform.Storage;

/// <summary>Registers what lies in the blob store.</summary>
public static class BlobsRegistration
{
    /// <summary>
    /// Adds, each as a singleton: <see cref="IBlobStore"/> at a directory that the nodes share, <see cref="ICheckpointFiles"/>,
    /// <see cref="IPredictionFiles"/> and <see cref="IImportStore"/>. The directory is made when something of it is first asked for.
    /// </summary>
    public static IServiceCollection AddT5Blobs(this IServiceCollection services, string root)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<IBlobStore>(_ => new DirectoryBlobStore(root))
            .AddSingleton<ICheckpointFiles, CheckpointBlobs>()
            .AddSingleton<IPredictionFiles, PredictionBlobs>()
            .AddSingleton<IImportStore, ImportStore>();
    }
}
