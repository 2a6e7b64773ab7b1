using T5Platform.Data.Metrics;

namespace T5Platform.Data.Tasks;

/// <summary>A text-to-text task: its examples and how predictions are judged.</summary>
public interface ITextTask
{
    /// <summary>The name by which options and specs ask for it.</summary>
    string Name { get; }

    /// <summary>Metrics of the task; a task's score is the mean of all their values, as the paper selects checkpoints.</summary>
    IReadOnlyList<IMetric> Metrics { get; }

    /// <summary>The examples of a split, always in the same order.</summary>
    /// <exception cref="DataNotFoundException">The files of the task are not where the locations say.</exception>
    IReadOnlyList<TextExample> Examples(Split split);

    /// <summary>The same one by one, kept nowhere: for data sets that are larger than memory.</summary>
    IEnumerable<TextExample> Stream(Split split) => Examples(split);

    /// <summary>Equal for equal examples in any process: what they are read from, and how.</summary>
    string Fingerprint(Split split);
}
