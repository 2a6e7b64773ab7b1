namespace T5Platform.Cli.Api.Documents;

/// <summary>A refusal of the API (RFC 9457): a sentence and a stable code, and every error of a spec.</summary>
internal sealed record Problem
{
    public string? Title { get; init; }
    public string? Detail { get; init; }
    public string? Code { get; init; }
    public IReadOnlyList<Contracts.Specs.SpecError>? Errors { get; init; }
}
