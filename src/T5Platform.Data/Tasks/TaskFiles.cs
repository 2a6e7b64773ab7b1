namespace T5Platform.Data.Tasks;

/// <summary>Where the splits of a task are, below the data directory. Each also with <c>.gz</c>; null: there is no such split.</summary>
internal sealed record TaskFiles(string? Train, string? Validation, string? Test = null)
{
    public string? Of(Split split) => split switch
    {
        Split.Train => Train,
        Split.Validation => Validation,
        _ => Test,
    };
}
