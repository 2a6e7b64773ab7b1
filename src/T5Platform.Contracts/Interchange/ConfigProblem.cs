namespace T5Platform.Contracts.Interchange;

/// <summary>One field of a <c>config.json</c> that cannot be taken over.</summary>
/// <param name="Field">The field's name, as the file has it.</param>
/// <param name="Value">What it is.</param>
/// <param name="Allowed">What it may be, in words.</param>
public sealed record ConfigProblem(string Field, string Value, string Allowed)
{
    /// <summary>The problem as a sentence.</summary>
    public override string ToString() => $"{Field} is {Value}; allowed is {Allowed}.";
}
