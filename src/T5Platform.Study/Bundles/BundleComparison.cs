namespace T5Platform.Study.Bundles;

/// <summary>Results held against those of a bundle, run by run and score by score.</summary>
public sealed record BundleComparison
{
    /// <summary>Runs whose final weights are the same to the bit.</summary>
    public required IReadOnlyList<string> EqualRuns { get; init; }

    /// <summary>Evaluations with the same scores, every digit of them.</summary>
    public required IReadOnlyList<string> EqualEvaluations { get; init; }

    /// <summary>What differs, each a sentence.</summary>
    public required IReadOnlyList<string> Differences { get; init; }

    /// <summary>What cannot be compared, since here or there it is not finished; each a sentence.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Whether all of it is the same.</summary>
    public bool IsSame => Differences.Count == 0 && Missing.Count == 0;

    /// <summary>Holds results against a bundle's.</summary>
    /// <param name="bundled">What the bundle has.</param>
    /// <param name="here">What there is here; null: nothing.</param>
    public static BundleComparison Of(BundledExperiment bundled, BundledExperiment? here)
    {
        ArgumentNullException.ThrowIfNull(bundled);
        var (runs, evaluations) = (new Outcome(), new Outcome());
        foreach (var run in bundled.Runs)
        {
            var other = here?.Runs.FirstOrDefault(each => each.Name == run.Name);
            runs.Add(run.Name, "final weights", run.FinalWeights, other?.FinalWeights, static (one, two) => one == two, static hash => $"SHA-256 {hash[..Math.Min(12, hash.Length)]}…");
        }

        foreach (var evaluation in bundled.Evaluations)
        {
            var other = here?.Evaluations.FirstOrDefault(each => each.Name == evaluation.Name);
            evaluations.Add(evaluation.Name, "scores", Scores(evaluation), Scores(other), static (one, two) => one == two, static scores => scores);
        }

        return new()
        {
            EqualRuns = runs.Equal,
            EqualEvaluations = evaluations.Equal,
            Differences = [.. runs.Differences, .. evaluations.Differences],
            Missing = [.. runs.Missing, .. evaluations.Missing],
        };
    }

    /// <summary>Shortest round-trip digits: equal texts are equal bits.</summary>
    private static string? Scores(BundledEvaluation? evaluation) => evaluation is { Scores.Count: > 0 }
        ? string.Join(", ", evaluation.Scores.OrderBy(static score => score.Key, StringComparer.Ordinal).Select(static score => FormattableString.Invariant($"{score.Key} {score.Value:R}")))
        : null;

    private sealed class Outcome
    {
        public List<string> Equal { get; } = [];

        public List<string> Differences { get; } = [];

        public List<string> Missing { get; } = [];

        public void Add(string name, string what, string? bundled, string? here, Func<string, string, bool> same, Func<string, string> shown)
        {
            if (bundled is null)
                Missing.Add($"{name}: the bundle has no {what}.");
            else if (here is null)
                Missing.Add($"{name}: there are no {what} here yet.");
            else if (same(bundled, here))
                Equal.Add(name);
            else
                Differences.Add($"{name}: the {what} are {shown(here)} here, and {shown(bundled)} in the bundle.");
        }
    }
}
