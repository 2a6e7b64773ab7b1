namespace T5Platform.Conformance.Comparing;

/// <summary>When two numbers count as equal.</summary>
internal sealed record NumberRule(string Name, Func<double, double, bool> Agree)
{
    public static NumberRule Exact { get; } = new("exact", static (expected, actual) => expected.Equals(actual) || expected == actual);

    /// <summary>Rounded to so many decimals, the difference is nought: as Python's <c>assertAlmostEqual</c> has it.</summary>
    public static NumberRule Decimals(int places) => new(
        $"{places} decimal places",
        (expected, actual) => expected.Equals(actual) || Math.Abs(expected - actual) <= 0.5 * Math.Pow(10, -places));

    /// <summary>At most so far apart.</summary>
    public static NumberRule Absolute(double distance) => new(
        $"{distance:R} absolute", (expected, actual) => expected.Equals(actual) || Math.Abs(expected - actual) <= distance);
}
