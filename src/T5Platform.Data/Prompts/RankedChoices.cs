namespace T5Platform.Data.Prompts;

/// <summary>Answers of one question that a model is to score: inputs, targets and which are right.</summary>
internal sealed record RankedChoices
{
    private RankedChoices(string[] inputs, string[] targets, bool[] correct) => (Inputs, Targets, Correct) = (inputs, targets, correct);

    public IReadOnlyList<string> Inputs { get; }

    public IReadOnlyList<string> Targets { get; }

    public IReadOnlyList<bool> Correct { get; }

    /// <exception cref="ArgumentException">There are not as many inputs and targets as answers.</exception>
    public static RankedChoices Of(string[] inputs, string[] targets, bool[] correct)
    {
        if (inputs.Length != correct.Length || targets.Length != correct.Length)
            throw new ArgumentException($"A question of {correct.Length} answers has {inputs.Length} inputs and {targets.Length} targets.", nameof(inputs));
        return new(inputs, targets, correct);
    }

    /// <summary>One template may stand for all answers; a list has one each.</summary>
    /// <param name="inputs">Templates of the inputs.</param>
    /// <param name="targets">Templates of the targets.</param>
    /// <param name="correct">Number of the right answer; null: unknown, none is right.</param>
    /// <param name="value">Text of a field.</param>
    /// <exception cref="ArgumentException">The templates differ in number.</exception>
    public static RankedChoices Fill(IReadOnlyList<string> inputs, IReadOnlyList<string> targets, int? correct, Func<string, string> value)
    {
        var count = Math.Max(inputs.Count, targets.Count);
        string[] Sides(IReadOnlyList<string> templates) =>
            [.. (templates.Count == 1 ? Enumerable.Repeat(templates[0], count) : templates).Select(template => Template.Fill(template, value))];
        return Of(Sides(inputs), Sides(targets), [.. Enumerable.Range(0, count).Select(i => i == correct)]);
    }

    /// <summary>Numbers of the answers that become examples.</summary>
    public IEnumerable<int> Used(ChoiceMode mode) => Enumerable.Range(0, Correct.Count).Where(i => mode != ChoiceMode.Train || Correct[i]);
}
