namespace T5Platform.Data.Mixtures;

/// <summary>Rates of a mixture of any tasks from the examples that they have.</summary>
public static class MixtureRates
{
    private const string Corpus = "c4";

    /// <summary>Rates of the tasks, and of the corpus where it is a member.</summary>
    /// <param name="mixture">The formula, whose constants, and how much the corpus counts.</param>
    /// <param name="examples">Training examples of each task.</param>
    /// <param name="unsupervised">Whether the corpus is a member.</param>
    /// <exception cref="ArgumentException">The corpus has no size and the formula no limit.</exception>
    public static (IReadOnlyDictionary<string, double> Tasks, double? Unsupervised) Of(StudyMixture mixture, IReadOnlyDictionary<string, long> examples, bool unsupervised)
    {
        var tasks = examples.Select(static task => new StudyTask(task.Key, StudyTask.All.FirstOrDefault(one => one.Name == task.Key)?.Target ?? task.Key, task.Value)).ToList();
        var rates = mixture.Rates(tasks);
        if (!unsupervised) return (rates, null);
        var rate = mixture.Rates([new StudyTask(Corpus, Corpus, null)])[Corpus];
        return double.IsFinite(rate) ? (rates, rate) : throw new ArgumentException("The corpus of a mixture needs a limit, or a number of examples that it counts as.", nameof(mixture));
    }
}
