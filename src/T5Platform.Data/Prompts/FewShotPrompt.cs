namespace T5Platform.Data.Prompts;

/// <summary>A question behind solved examples of the same kind.</summary>
internal sealed record FewShotPrompt
{
    public string InputsPrefix { get; init; } = "0 ";

    public string TargetsPrefix { get; init; } = " X 1 ";

    public string Separator { get; init; } = " X ";

    /// <summary>What is said before all examples; empty: nothing.</summary>
    public string Introduction { get; init; } = string.Empty;

    /// <summary>Whether the first example stands last.</summary>
    public bool Reverse { get; init; }

    /// <summary>The whole text, without blanks at its end.</summary>
    public string Of(IEnumerable<(string Inputs, string Targets)> shots, string inputs)
    {
        var solved = shots.Select(shot => $"{InputsPrefix}{shot.Inputs}{TargetsPrefix}{shot.Targets}{Separator}");
        var introduction = Introduction.Length == 0 ? string.Empty : Introduction + Separator;
        return $"{introduction}{string.Concat(Reverse ? solved.Reverse() : solved)}{InputsPrefix}{inputs}{TargetsPrefix}".TrimEnd();
    }
}
