namespace T5Platform.Model.Configuration;

/// <summary>One field of a <see cref="T5Config"/> that cannot be built.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Value">What it is.</param>
/// <param name="Allowed">What it may be, in words.</param>
public sealed record ConfigProblem(string Field, object Value, string Allowed)
{
    /// <summary>The problem as a sentence.</summary>
    public override string ToString() => FormattableString.Invariant($"{Field} is {Value}; allowed is {Allowed}.");
}
