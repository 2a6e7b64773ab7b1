namespace T5Platform.Data.Evaluation;

/// <summary>What a model reached on a task.</summary>
public sealed record EvaluationResult
{
    /// <summary>Name of the task.</summary>
    public required string Task { get; init; }

    /// <summary>Number of examples that were judged.</summary>
    public required int Examples { get; init; }

    /// <summary>Metric values by name, 0 to 100.</summary>
    public required IReadOnlyDictionary<string, double> Values { get; init; }

    /// <summary>Scores of each example by name, 0 to 100, for the values that are means over examples.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> OfEach { get; init; } = new Dictionary<string, IReadOnlyList<double>>();

    /// <summary>Mean of the values: the task's score in the paper's averages and in choosing a checkpoint.</summary>
    public double Score => Values.Values.Average();
}
