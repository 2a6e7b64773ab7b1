namespace T5Platform.Cli.Api.Documents;

/// <summary>One imported checkpoint.</summary>
internal sealed record Import
{
    public required string Name { get; init; }
    public required DateTimeOffset ImportedAt { get; init; }
    public string? Preset { get; init; }
    public required int VocabularyRows { get; init; }
    public required long Parameters { get; init; }
    public required string WeightsSha256 { get; init; }
    public required long Bytes { get; init; }
    public required IReadOnlyList<CheckpointFile> Files { get; init; }
    public required IReadOnlyList<string> Unused { get; init; }
}
