using T5Platform.Study.Claims;

namespace T5Platform.Study.Definitions;

/// <summary>A table of a study.</summary>
public sealed record TableDefinition
{
    /// <summary>Id: <c>t4</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Section of the paper; null in a study without one.</summary>
    public string? Section { get; init; }

    /// <summary>What stands over it.</summary>
    public required string Caption { get; init; }

    /// <summary>Full columns of it alone; null: the study's.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Averages of it alone; null: the study's.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>>? Averages { get; init; }

    /// <summary>Split that it shows: <c>validation</c> or <c>test</c>.</summary>
    public string Split { get; init; } = "validation";

    /// <summary>Rows.</summary>
    public required IReadOnlyList<RowDefinition> Rows { get; init; }

    /// <summary>What is expected of it.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];
}
