namespace T5Platform.Cli.Outcomes;

/// <summary>Why something cannot be done: one sentence, with what belongs below it.</summary>
internal sealed record Failure
{
    /// <summary>How the program ends by it.</summary>
    public required ExitCode Code { get; init; }

    /// <summary>The sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>What may help, in a sentence; null: nothing that is known here.</summary>
    public string? Remedy { get; init; }

    /// <summary>One line each: every error of a spec, say.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Whether trying again later may do.</summary>
    public bool IsAway => Code == ExitCode.Away;

    public static Failure Of(ExitCode code, string sentence, params IReadOnlyList<string> details) =>
        new() { Code = code, Sentence = sentence, Details = details };
}
