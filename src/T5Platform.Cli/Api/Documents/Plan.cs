namespace T5Platform.Cli.Api.Documents;

/// <summary>What a spec would become, in numbers.</summary>
internal sealed record Plan
{
    public required int Runs { get; init; }
    public required int Pretrainings { get; init; }
    public required int Finetunings { get; init; }
    public required int Evaluations { get; init; }
    public required int Cells { get; init; }
    public required long Steps { get; init; }
    public required int WidestRunDevices { get; init; }
}
