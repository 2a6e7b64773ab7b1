namespace T5Platform.Study.Definitions;

/// <summary>What a network is fine-tuned for: a benchmark of several tasks, or one task.</summary>
public sealed record TargetDefinition
{
    /// <summary>Name: <c>glue</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its tasks, trained on together.</summary>
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>Fine-tunings where each task has its own: tasks that go together are joined by <c>+</c>.</summary>
    public required IReadOnlyList<string> Alone { get; init; }

    /// <summary>What its full columns begin with: <c>wmt.ende</c>.</summary>
    public required string Columns { get; init; }

    /// <summary>Fine-tuning of its own that scores a column's task, where it bears another name.</summary>
    public IReadOnlyDictionary<string, string> ServedBy { get; init; } = new Dictionary<string, string>();

    /// <summary>Task that scores a column's task, where it bears another name.</summary>
    public IReadOnlyDictionary<string, string> JudgedBy { get; init; } = new Dictionary<string, string>();

    /// <summary>Tasks that the fine-tuning of another benchmark's task may serve as well.</summary>
    public IReadOnlyDictionary<string, string> Twins { get; init; } = new Dictionary<string, string>();

    /// <summary>Tokens of a target sequence; null: as many as of an input sequence.</summary>
    public int? TargetLength { get; init; }

    /// <summary>Whether its outputs are long: a row that decodes with beams does so for these alone (paper 3.7).</summary>
    public bool LongOutputs { get; init; }

    /// <summary>Whether it is a benchmark.</summary>
    public bool IsBenchmark => Tasks.Count > 1;

    /// <summary>The fine-tuning that scores a column's task where each task has its own.</summary>
    public string RunOf(string task) => ServedBy.TryGetValue(task, out var served) ? served : Alone.Contains(task) ? task : Alone[0];

    /// <summary>Whether a full column is one of its.</summary>
    public bool Has(string column) => column.StartsWith(Columns + ".", StringComparison.Ordinal);
}
