namespace T5Platform.Data.Tasks;

/// <summary>One example in T5's form: text in, text out.</summary>
public readonly record struct TextExample(string Inputs, string Targets)
{
    /// <summary>What is known beside the target, for metrics that need more than text; null: nothing.</summary>
    public ExampleReference? Reference { get; init; }
}
