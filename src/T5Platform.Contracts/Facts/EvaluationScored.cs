namespace T5Platform.Contracts.Facts;

/// <summary>An evaluation is done.</summary>
[GenerateSerializer, Immutable, Alias("t5.EvaluationScored")]
public sealed record EvaluationScored : ShardFact
{
    /// <summary>The scores; the task's main one first.</summary>
    [Id(0)] public required IReadOnlyList<MetricScore> Scores { get; init; }

    /// <summary>How many examples were judged.</summary>
    [Id(1)] public required int Examples { get; init; }

    /// <summary>Where the predictions lie under the blob root (JSON lines: inputs, target, prediction, scores).</summary>
    [Id(2)] public required string PredictionsPath { get; init; }
}
