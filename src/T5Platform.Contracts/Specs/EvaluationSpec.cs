namespace T5Platform.Contracts.Specs;

/// <summary>One evaluation: a task, on the validation split.</summary>
[GenerateSerializer, Immutable, Alias("t5.EvaluationSpec")]
public sealed record EvaluationSpec
{
    /// <summary>The network of the checkpoint.</summary>
    [Id(0)] public required ModelSpec Model { get; init; }

    /// <summary>Its vocabulary.</summary>
    [Id(1)] public required string Vocabulary { get; init; }

    /// <summary>The task.</summary>
    [Id(2)] public required string Task { get; init; }

    /// <summary>The first so many validation examples; null for all.</summary>
    [Id(3)] public int? Examples { get; init; }

    /// <summary>Tokens of an input sequence, with its EOS.</summary>
    [Id(4)] public required int InputLength { get; init; }

    /// <summary>Longest output, in tokens.</summary>
    [Id(5)] public required int TargetLength { get; init; }

    /// <summary>Sequences decoded together.</summary>
    [Id(6)] public int BatchRows { get; init; } = 64;

    /// <summary>Inner width of the adapter layers that the checkpoint's network has; null without any.</summary>
    [Id(7)] public int? AdapterWidth { get; init; }

    /// <summary>How outputs are searched; null: greedily.</summary>
    [Id(8)] public BeamSpec? Beams { get; init; }

    /// <summary>Whether outputs for the test set are written too.</summary>
    [Id(9)] public bool TestOutputs { get; init; }
}
