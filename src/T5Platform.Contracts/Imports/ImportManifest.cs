using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Interchange;

namespace T5Platform.Contracts.Imports;

/// <summary>What an imported checkpoint consists of. Written last; an import without it does not exist.</summary>
public sealed record ImportManifest
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>When it was imported.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>The network that it is of.</summary>
    public required NetworkForm Network { get; init; }

    /// <summary>Its files, weights first.</summary>
    public required IReadOnlyList<CheckpointFile> Files { get; init; }

    /// <summary>Keys of the weights' file that the network has no use for.</summary>
    public required IReadOnlyList<string> Unused { get; init; }

    /// <summary>SHA-256 over the weights' file.</summary>
    [JsonIgnore]
    public string WeightsSha256 => Files[0].Sha256;

    /// <summary>Where a file of an import lies under the blob root.</summary>
    public static string PathOf(ImportName name, string file) => $"imports/{name}/{file}";
}
