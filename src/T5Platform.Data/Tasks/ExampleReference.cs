namespace T5Platform.Data.Tasks;

/// <summary>What an example's prediction is judged by beside its target.</summary>
public sealed record ExampleReference
{
    /// <summary>All right answers, where there may be several; empty: the target alone.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Examples of one question share it; empty: the example stands alone.</summary>
    public string Group { get; init; } = string.Empty;

    /// <summary>Numbers by which the benchmark's server knows it, the outermost first (passage, question, answer); empty: its place in the set.</summary>
    public IReadOnlyList<int> Numbers { get; init; } = [];

    /// <summary>The true class, where the target is a text that does not say it; null: there is none.</summary>
    public int? Label { get; init; }
}
