using T5Platform.Data.Batches;
using T5Platform.Data.Mixtures;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Mixtures;

[Trait("speed", "unit")]
public sealed class MixtureTests : IDisposable
{
    private static readonly Dictionary<string, string> Ours = new(StringComparer.Ordinal)
    {
        ["superglue_wsc_true_only"] = "wsc", ["superglue_rte"] = "superglue_rte", ["cnndm"] = "cnn_dailymail", ["c4_unsupervised"] = "c4",
    };

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void StudyMixtures_HaveThePublishedProbabilities()
    {
        var published = SharedFiles.Json("study/mixing_rates.json").GetProperty("mixtures");
        var compared = 0;
        foreach (var mixture in published.EnumerateObject())
        {
            if (Mixture(mixture.Name) is not { } ours) continue;
            foreach (var (key, constants) in new[] { ("paper", MixtureConstants.Paper), ("code_2019", MixtureConstants.Code2019), ("paper_and_code", MixtureConstants.Paper) })
            {
                if (!mixture.Value.TryGetProperty(key, out var expected)) continue;
                var probabilities = (ours with { Constants = constants }).Probabilities();
                foreach (var task in expected.EnumerateObject())
                {
                    Assert.Equal(task.Value.GetDouble(), probabilities[Name(task.Name)], 6);
                    compared++;
                }
            }
        }

        Assert.True(compared > 200, $"only {compared} rates");
    }

    private static string Name(string published) => Ours.GetValueOrDefault(published)
        ?? published.Replace("superglue_", string.Empty, StringComparison.Ordinal).Replace("glue_", string.Empty, StringComparison.Ordinal);

    private static StudyMixture? Mixture(string name) => name switch
    {
        "equal" => StudyMixture.Equal,
        ['e', 'p', '-', 'k', '2', 'e', .. var power] when int.TryParse(power, out var exponent) => StudyMixture.Proportional(Math.Pow(2, exponent)),
        ['t', .. var rest] when double.TryParse(rest.TrimStart('e', 'm', 'p', '-', 't'), out var temperature) => StudyMixture.Temperature(temperature),
        _ => null,
    };

    [Fact]
    public void Released_Constants_AreNotLimited()
    {
        var mixture = StudyMixture.Proportional(65_536) with { Constants = MixtureConstants.Released, Without = ["c4"] };
        var probabilities = mixture.Probabilities();
        Assert.Equal(392_702.0 / 65_536, probabilities["mnli"] / probabilities["squad"], 9);
        Assert.Equal(probabilities["rte"], probabilities["superglue_rte"]);
        Assert.Equal(1_245.0 / 65_536, probabilities["rte"] / probabilities["squad"], 9);
        Assert.False(probabilities.ContainsKey("c4"));
        Assert.Equal(2_490.0 / 259, (mixture with { Without = ["c4", "glue"] }).Probabilities() is var left ? left["superglue_rte"] / left["wsc"] : 0, 9);
        Assert.Equal(2, (mixture with { Without = [], UnsupervisedExamples = 131_072, Rate = new() { Maximum = 131_072 } }).Probabilities() is var all ? all["c4"] / all["squad"] * 87_599 / 65_536 : 0, 9);
    }

    [Fact]
    public void Rates_ThatMakeNoMixture_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Shares.Of(new Dictionary<string, double> { ["a"] = 0 }));
        Assert.Throws<ArgumentException>(() => Shares.Of(new Dictionary<string, double> { ["a"] = 1, ["b"] = -1 }));
        Assert.Throws<ArgumentException>(() => new StudyMixture { Rate = new() }.Probabilities());
        Assert.Equal(30, new MixingRate { Scale = 10, Maximum = 0 }.Of(3));
        Assert.Equal(2, new MixingRate { Maximum = 4, Temperature = 2 }.Of(100), 12);
    }

    [Fact]
    public void Nested_MixtureIsSharedAmongItsTasks()
    {
        var mixtures = new NestedMixtures(new Dictionary<string, IReadOnlyList<(string, double)>>
        {
            ["inner"] = [("a", 1), ("b", 3)], ["outer"] = [("inner", 8), ("a", 1)], ["empty"] = [], ["loop"] = [("loop", 1)], ["nought"] = [("zero", 1)], ["zero"] = [("a", 0)],
        });
        Assert.Equal((3, 6), mixtures.Rates("outer") is var rates ? (rates["a"], rates["b"]) : default);
        Assert.Equal(0, mixtures.Rates("nought")["a"]);
        Assert.Throws<ArgumentException>(() => mixtures.Rates("empty"));
        Assert.Throws<ArgumentException>(() => mixtures.Rates("loop"));
        Assert.Throws<UnknownNameException>(() => mixtures.Rates("a"));
    }

    [Fact]
    public void Released_Mixtures_AllHaveRates()
    {
        Assert.All(ReleasedMixtures.Names, static name => Assert.NotEmpty(ReleasedMixtures.Rates(name)));
        Assert.Equal(1_245, ReleasedMixtures.Rates("all_mix")["glue_rte_v002"]);
        Assert.Equal(2_490, ReleasedMixtures.Rates("leave_one_out_glue_v002_proportional")["super_glue_rte_v102"]);
        Assert.Throws<UnknownNameException>(() => ReleasedMixtures.Rates("some"));
    }

    [Fact]
    public void Quota_EveryStretch_GivesEachTaskItsShare()
    {
        var quota = new MixtureQuota([0.5, 0.4999, 0.0001]);
        var next = new long[3];
        for (var stretch = 0L; stretch < 3; stretch++)
        {
            for (var slot = 0; slot < MixtureQuota.Stretch; slot++)
            {
                var (task, ordinal) = quota.At(stretch, slot);
                Assert.Equal(next[task]++, ordinal);
            }

            Assert.Equal(MixtureQuota.Stretch * (stretch + 1), next.Sum());
            Assert.InRange(next[2], (long)(0.0001 * next.Sum()) - 1, (long)(0.0001 * next.Sum()) + 1);
        }
    }

    [Fact]
    public void Rates_OfAnyTasks_FollowFromTheExamplesThatTheyHave()
    {
        var examples = new Dictionary<string, long> { ["rte"] = 100, ["superglue_rte"] = 100, ["mine"] = 4_000 };
        Assert.Equal([100, 100, 1_000, 1_000], All(StudyMixture.Proportional(1_000)));
        Assert.Equal([50, 50, 1_000, 1_000], All(StudyMixture.Proportional(1_000) with { Constants = MixtureConstants.Code2019 }));
        Assert.Equal([1_245, 1_245, 1_000, 1_000], All(StudyMixture.Proportional(1_000) with { Constants = MixtureConstants.Released }));
        Assert.Equal([10, 10, Math.Sqrt(1_000), 200], All(new StudyMixture { Rate = new() { Maximum = 1_000, Temperature = 2 }, UnsupervisedExamples = 40_000 }));
        Assert.Equal([1, 1, 1, 1], All(StudyMixture.Equal));
        Assert.Throws<ArgumentException>(() => All(new StudyMixture { Rate = new() }));
        Assert.Null(MixtureRates.Of(StudyMixture.Equal, examples, unsupervised: false).Unsupervised);

        double[] All(StudyMixture mixture) => MixtureRates.Of(mixture, examples, unsupervised: true) is var (tasks, corpus) ? [tasks["rte"], tasks["superglue_rte"], tasks["mine"], corpus!.Value] : [];
    }

    [Theory]
    [InlineData("span_corruption", false)]
    [InlineData("span_corruption", true)]
    [InlineData("full_lm", false)]
    public void Batches_WithACorpus_HoldItsShare_AndEveryPlaceIsFoundAlone(string objective, bool packed)
    {
        _directory.File("glue/RTE/train.tsv", "sentence1\tsentence2\tlabel\n" + string.Concat(Enumerable.Range(0, 7).Select(static i => $"{i}\t{i}\tentailment\n")));
        _directory.File("corpus.txt", string.Join("\n\n", Enumerable.Range(0, 200).Select(static i => $"The {i}th document is of many words, and this is how it goes on and ends.")));
        var catalogue = new DataCatalogue(new DataLocations { CacheDirectory = _directory.Path, DataDirectory = _directory.Path }, TimeProvider.System);
        var options = new MixtureBatchOptions
        {
            Vocabulary = "byte", Rates = new Dictionary<string, double> { ["rte"] = 1 }, Unsupervised = new() { Corpus = "file:corpus.txt", Objective = objective, Rate = 3 },
            InputLength = 64, TargetLength = 64, RowsPerLogicalShard = 4, LogicalShards = 2, Seed = 1, Packed = packed,
        };
        var (source, again) = (new BatchSourceFactory(catalogue).Create(options), new BatchSourceFactory(catalogue).Create(options));
        var forward = Enumerable.Range(0, 300).SelectMany(step => new[] { source.GetBatch(step, 0), source.GetBatch(step, 1) }).ToList();
        foreach (var place in new[] { 599, 0, 311, 78, 450 }) Assert.Equal(forward[place].Inputs, again.GetBatch(place / 2, place % 2).Inputs);
        if (packed) return;
        var vocabulary = catalogue.Vocabulary("byte");
        var supervised = forward.SelectMany(batch => Enumerable.Range(0, 4).Select(row => vocabulary.Decode(batch.Inputs.AsSpan(row * 64, 64)))).Count(static text => text.StartsWith("rte ", StringComparison.Ordinal));
        Assert.InRange(supervised, 500, 700);
    }

    [Fact]
    public void Batches_OfAMixture_FollowItsRatesAndTheSeed()
    {
        foreach (var (folder, count) in new[] { ("RTE", 3), ("QNLI", 5) })
            _directory.File($"glue/{folder}/train.tsv", "sentence1\tsentence2\tquestion\tsentence\tlabel\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"{i}\t{i}\t{i}\t{i}\tentailment\n")));
        var catalogue = new DataCatalogue(new DataLocations { CacheDirectory = _directory.Path, DataDirectory = _directory.Path }, TimeProvider.System);
        MixtureBatchOptions Options(long seed) => new()
        {
            Vocabulary = "byte", Rates = new Dictionary<string, double> { ["rte"] = 1, ["qnli"] = 3, ["cola"] = 0 },
            InputLength = 40, TargetLength = 16, RowsPerLogicalShard = 4, LogicalShards = 2, Seed = seed,
        };
        var (source, again) = (new BatchSourceFactory(catalogue).Create(Options(1)), new BatchSourceFactory(catalogue).Create(Options(1)));
        var first = source.GetBatch(7, 1);
        Assert.Equal(first.Inputs, again.GetBatch(7, 1).Inputs);
        Assert.NotEqual(first.Inputs, new BatchSourceFactory(catalogue).Create(Options(2)).GetBatch(7, 1).Inputs);
        var vocabulary = catalogue.Vocabulary("byte");
        var texts = Enumerable.Range(0, 1000).SelectMany(step => Enumerable.Range(0, 4).Select(row => vocabulary.Decode(source.GetBatch(step, 0).Inputs.AsSpan(row * 40, 40)))).ToList();
        Assert.InRange(texts.Count(static text => text.StartsWith("rte ", StringComparison.Ordinal)), 850, 1150);
        Assert.Equal(8, texts.Distinct().Count());
        Assert.NotEmpty((new BatchSourceFactory(catalogue).Create(Options(1) with { Packed = true, InputLength = 128 }).GetBatch(0, 0)).Inputs);
        File.WriteAllText(Path.Combine(_directory.Path, "glue/RTE/train.tsv"), "sentence1\tsentence2\tlabel\n");
        var empty = new DataCatalogue(catalogue.Locations, TimeProvider.System);
        Assert.Throws<DataNotFoundException>(() => new BatchSourceFactory(empty).Create(Options(1)));
    }
}
