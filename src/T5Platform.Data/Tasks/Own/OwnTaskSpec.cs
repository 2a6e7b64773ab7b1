namespace T5Platform.Data.Tasks.Own;

/// <summary>A task that a file describes instead of code.</summary>
internal sealed record OwnTaskSpec
{
    public required string Name { get; init; }

    public required TaskFiles Files { get; init; }

    /// <summary>Template of the inputs: <c>{field}</c> stands for a field of the record.</summary>
    public required string Inputs { get; init; }

    /// <summary>Template of the targets; <c>{label}</c> stands for the label's word where labels are described.</summary>
    public required string Targets { get; init; }

    /// <summary>The field that holds the label; null: targets are text.</summary>
    public string? LabelField { get; init; }

    /// <summary>Word of each value of that field, in the order of the file.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Words { get; init; } = [];

    public required IReadOnlyList<string> Metrics { get; init; }
}
