using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Mapping;

/// <summary>A table as experiments that can be submitted, and the rows that cannot be.</summary>
public sealed record TableMapping
{
    /// <summary>Experiments: a spec has one network and one plan for all its rows, so a table may need several.</summary>
    public required IReadOnlyList<MappedExperiment> Experiments { get; init; }

    /// <summary>Rows without one, each with the reason.</summary>
    public required IReadOnlyList<UnmappedRow> Unmapped { get; init; }
}
