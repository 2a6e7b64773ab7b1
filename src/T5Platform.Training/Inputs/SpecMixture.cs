using T5Platform.Contracts.Specs;
using T5Platform.Data.Batches;
using T5Platform.Data.Mixtures;

namespace T5Platform.Training.Inputs;

/// <summary>What a spec says about a mixture, in the words of the Data room: rates from the examples that the tasks really have.</summary>
internal static class SpecMixture
{
    public static MixtureBatchOptions Options(RunSpec spec, MixtureData data, string vocabulary, BatchSourceFactory factory)
    {
        var examples = data.Mixture.Tasks.ToDictionary(static task => task, task => Math.Min(factory.CountExamples(task, vocabulary), data.Examples ?? long.MaxValue));
        var (rates, corpus) = MixtureRates.Of(Formula(data.Mixture), examples, data.Unsupervised is not null);
        return new()
        {
            Rates = rates,
            Examples = data.Examples,
            Unsupervised = data.Unsupervised is { } member ? Corpus(member, corpus!.Value) : null,
            Vocabulary = vocabulary,
            InputLength = spec.InputLength,
            TargetLength = spec.TargetLength,
            RowsPerLogicalShard = spec.RowsPerLogicalShard,
            LogicalShards = spec.LogicalShards,
            Seed = spec.Seed,
            Packed = spec.Packed,
        };
    }

    private static StudyMixture Formula(MixtureSpec mixture) => new()
    {
        Rate = mixture.Strategy switch
        {
            Contracts.Specs.MixingStrategy.Equal => null,
            Contracts.Specs.MixingStrategy.Proportional => new() { Maximum = mixture.Limit },
            Contracts.Specs.MixingStrategy.Temperature => new() { Maximum = mixture.Limit ?? MixingRate.TemperatureLimit, Temperature = mixture.Temperature ?? 1 },
            var other => throw new UnusableSpecException($"data.mixture.strategy is {other}; allowed are Equal, Proportional and Temperature."),
        },
        Constants = mixture.Constants switch
        {
            Contracts.Specs.MixtureConstants.Paper => Data.Mixtures.MixtureConstants.Paper,
            Contracts.Specs.MixtureConstants.Code2019 => Data.Mixtures.MixtureConstants.Code2019,
            Contracts.Specs.MixtureConstants.Released => Data.Mixtures.MixtureConstants.Released,
            var other => throw new UnusableSpecException($"data.mixture.constants is {other}; allowed are Paper, Code2019 and Released."),
        },
        UnsupervisedExamples = mixture.UnsupervisedExamples,
    };

    private static MixtureCorpus Corpus(PretrainingData data, double rate) => new()
    {
        Corpus = data.Corpus, Objective = data.Objective, ObjectiveOptions = SpecObjective.Options(data), Documents = SpecObjective.Handling(data), UniqueTokens = data.UniqueTokens, Rate = rate,
    };
}
