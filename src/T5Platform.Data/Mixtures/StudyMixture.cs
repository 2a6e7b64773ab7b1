namespace T5Platform.Data.Mixtures;

/// <summary>A mixture of the study.</summary>
public sealed record StudyMixture
{
    private static readonly string[] TwiceThere = ["rte", "superglue_rte"];

    /// <summary>The formula; null: every task alike.</summary>
    public MixingRate? Rate { get; init; }

    /// <summary>Whose rates.</summary>
    public MixtureConstants Constants { get; init; } = MixtureConstants.Paper;

    /// <summary>Targets whose tasks are left out, <c>c4</c> among them.</summary>
    public IReadOnlyCollection<string> Without { get; init; } = [];

    /// <summary>Examples that C4 counts as, whatever the limit: the final models' virtual size; null: as many as the limit.</summary>
    public double? UnsupervisedExamples { get; init; }

    /// <summary>Every task alike.</summary>
    public static StudyMixture Equal { get; } = new();

    /// <summary>Proportional to size, up to K examples.</summary>
    public static StudyMixture Proportional(double limit) => new() { Rate = new() { Maximum = limit } };

    /// <summary>The T-th root of the size, up to 2^21 examples.</summary>
    public static StudyMixture Temperature(double temperature) => new() { Rate = new() { Maximum = MixingRate.TemperatureLimit, Temperature = temperature } };

    /// <summary>Tasks of the mixture.</summary>
    public IReadOnlyList<StudyTask> Tasks => [.. StudyTask.All.Where(task => !Without.Contains(task.Target))];

    /// <summary>Probability of each task.</summary>
    /// <exception cref="ArgumentException">Nothing is left, or a task larger than any limit meets a formula without one.</exception>
    public IReadOnlyDictionary<string, double> Probabilities() => Shares.Of(Rates());

    /// <summary>Rate of each task, before they are made to add up to 1.</summary>
    public IReadOnlyDictionary<string, double> Rates() => Rates(Tasks);

    /// <summary>The same formula for other tasks.</summary>
    internal Dictionary<string, double> Rates(IReadOnlyList<StudyTask> tasks)
    {
        var bothBenchmarks = tasks.Any(static task => task.Target == "glue") && tasks.Any(static task => task.Target == "superglue");
        return tasks.ToDictionary(static task => task.Name, task => RateOf(task, bothBenchmarks));
    }

    private double RateOf(StudyTask task, bool bothBenchmarks)
    {
        if (Rate is not { } formula) return 1;
        var halved = Constants != MixtureConstants.Paper && bothBenchmarks && TwiceThere.Contains(task.Name) ? 0.5 : 1;
        if (Constants == MixtureConstants.Released && task.Target is ("glue" or "superglue")) return StudyTask.All.First(one => one.Name == task.Name).Examples!.Value * halved;
        // K would make the virtual size meaningless: for the larger models it is above every K.
        if (task.Target == "c4" && UnsupervisedExamples is { } given) return (formula with { Maximum = null }).Of(given);
        return (formula with { Scale = formula.Scale * halved }).Of(task.Examples ?? double.PositiveInfinity);
    }
}
