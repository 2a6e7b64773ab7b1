using T5Platform.Data.Tasks;

namespace T5Platform.Data.Metrics;

/// <summary>Judges predicted texts against target texts; values on the paper's scale, 0 to 100.</summary>
public interface IMetric
{
    /// <summary>The metric's name.</summary>
    string Name { get; }

    /// <summary>Values by name (most metrics give one, ROUGE three).</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    IReadOnlyDictionary<string, double> Compute(IReadOnlyList<string> targets, IReadOnlyList<string> predictions);

    /// <summary>Values by name; metrics that need more than the target's text read it from the examples.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    IReadOnlyDictionary<string, double> Judge(IReadOnlyList<TextExample> examples, IReadOnlyList<string> predictions) =>
        Compute([.. examples.Select(static example => example.Targets)], predictions);

    /// <summary>The scores of each example, by name, 0 to 100, whose means the values are; null where a value is no mean over examples.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    IReadOnlyDictionary<string, IReadOnlyList<double>>? OfEach(IReadOnlyList<TextExample> examples, IReadOnlyList<string> predictions) => null;
}
