using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Imports;
using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;

namespace T5Platform.Web.Rest.Documents;

/// <summary>One imported checkpoint.</summary>
internal sealed record ImportDocument
{
    /// <summary>The name by which specs begin from it.</summary>
    public required string Name { get; init; }

    /// <summary>When it was imported.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>Its network.</summary>
    public required ModelSpec Model { get; init; }

    /// <summary>The preset of these sizes, if there is one.</summary>
    public string? Preset { get; init; }

    /// <summary>Rows of its embedding.</summary>
    public required int VocabularyRows { get; init; }

    /// <summary>Numbers in its parameters.</summary>
    public required long Parameters { get; init; }

    /// <summary>SHA-256 of the weights.</summary>
    public required string WeightsSha256 { get; init; }

    /// <summary>Bytes of all files.</summary>
    public required long Bytes { get; init; }

    /// <summary>Its files.</summary>
    public required IReadOnlyList<CheckpointFile> Files { get; init; }

    /// <summary>Keys of the weights' file that the network has no use for.</summary>
    public required IReadOnlyList<string> Unused { get; init; }

    public static ImportDocument Of(ImportManifest import) => new()
    {
        Name = import.Name,
        ImportedAt = import.ImportedAt,
        Model = import.Network.Model,
        Preset = ModelPreset.All.FirstOrDefault(each => each.Value == import.Network.Model with { Dropout = each.Value.Dropout }).Key,
        VocabularyRows = import.Network.VocabularyRows,
        Parameters = NetworkTensors.Of(import.Network).Sum(static tensor => tensor.Numbers),
        WeightsSha256 = import.WeightsSha256,
        Bytes = import.Files.Sum(static file => file.Bytes),
        Files = import.Files,
        Unused = import.Unused,
    };
}
