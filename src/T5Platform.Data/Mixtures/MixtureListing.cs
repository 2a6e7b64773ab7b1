namespace T5Platform.Data.Mixtures;

/// <summary>What every named mixture gives each of its tasks.</summary>
public static class MixtureListing
{
    /// <summary>C4's rate in the released code's <c>all_mix</c> where nothing else is asked for.</summary>
    private const double ReleasedUnsupervised = 1_000_000;

    /// <summary>The study's task behind the released code's name, where the rate follows from its size.</summary>
    private static readonly Dictionary<string, string> Sized = new(StringComparer.Ordinal)
    {
        ["cnn_dailymail_v002"] = "cnn_dailymail", ["squad_v010_allanswers"] = "squad", ["wmt_t2t_ende_v003"] = "wmt_ende", ["wmt15_enfr_v003"] = "wmt_enfr",
        ["wmt16_enro_v003"] = "wmt_enro", ["c4_v020_unsupervised"] = "c4",
    };

    /// <summary>Names of the study's mixtures and of the released code's.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. StudyMixtures.Names, .. ReleasedMixtures.Names];

    /// <summary>The tasks of a mixture, in its order.</summary>
    /// <param name="name">Name of the mixture.</param>
    /// <param name="choice">Rates other than its own. In the released code's mixtures K and T touch only tasks without a constant, as there.</param>
    /// <exception cref="UnknownNameException">There is none of that name.</exception>
    /// <exception cref="ArgumentException">No rate is above 0, or a task larger than any limit meets a formula without one.</exception>
    public static IReadOnlyList<MixtureShare> Of(string name, MixtureChoice choice)
    {
        if (StudyMixtures.Names.Contains(name))
        {
            var mixture = choice.Of(StudyMixtures.Of(name));
            return Shared(mixture.Rates(), mixture.Tasks.ToDictionary(static task => task.Name, task => task.Name == "c4" ? mixture.UnsupervisedExamples : task.Examples));
        }

        var released = ReleasedMixtures.Names.Contains(name) ? ReleasedMixtures.Rates(name) : throw new UnknownNameException("mixture", name, Names);
        var formula = choice.Rate(new() { Maximum = StudyMixtures.BestLimit });
        var examples = released.Keys.ToDictionary(static task => task, Examples);
        return Shared(
            released.ToDictionary(static task => task.Key, task => choice.Strategy == MixingStrategy.Equal && task.Value != 0 ? 1 : task.Value ?? Rate(name, task.Key, formula ?? new(), examples[task.Key])),
            examples);
    }

    private static double Rate(string mixture, string task, MixingRate formula, double? examples) => mixture == "all_mix" && examples is null && Sized[task] == "c4"
        ? ReleasedUnsupervised
        : formula.Of(examples ?? double.PositiveInfinity);

    private static double? Examples(string released) =>
        Sized.TryGetValue(released, out var name) ? StudyTask.All.First(task => task.Name == name).Examples : ReleasedMixtures.Constant(released);

    private static IReadOnlyList<MixtureShare> Shared(IReadOnlyDictionary<string, double> rates, IReadOnlyDictionary<string, double?> examples)
    {
        var shares = Shares.Of(rates);
        return [.. rates.Select(rate => new MixtureShare(rate.Key, examples[rate.Key], rate.Value, shares[rate.Key]))];
    }
}
