using CsCheck;
using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Objectives;

[Trait("speed", "unit")]
public class ObjectiveTests
{
    private readonly NumberVocabulary _vocabulary = new();

    private IObjective Objective(string name, ObjectiveOptions? options = null) =>
        ObjectiveRegistry.Create(name, _vocabulary, options ?? new ObjectiveOptions());

    private static int[] Window(int length) => [.. Enumerable.Range(3, length)];

    private static RandomStream Stream(long seed) => new(seed, RandomPurpose.Noise, 0, 0, 0);

    [Theory]
    [InlineData("span_corruption")]
    [InlineData("iid_denoising")]
    public void Denoising_AnySeed_NothingIsLost(string name) => Gen.Select(Gen.Long, Gen.Int[2, 600]).Sample((seed, length) =>
    {
        var pair = Objective(name).Apply(Window(length), Stream(seed));
        var tokens = pair.Inputs.Concat(pair.Targets).Where(id => id < 3 + length).Order();
        Assert.Equal(Window(length), tokens);
    });

    [Fact]
    public void SpanCorruption_Targets_PutBackInPlaceOfSentinels_GiveTheText() => Gen.Select(Gen.Long, Gen.Int[2, 600]).Sample((seed, length) =>
    {
        var pair = Objective("span_corruption").Apply(Window(length), Stream(seed));
        var spans = new Dictionary<int, List<int>>();
        var sentinel = 0;
        foreach (var id in pair.Targets)
        {
            if (id > 31_000) spans[sentinel = id] = [];
            else spans[sentinel].Add(id);
        }

        Assert.Equal(Window(length), pair.Inputs.SelectMany(id => id > 31_000 ? spans[id] : [id]));
    });

    [Fact]
    public void SpanCorruption_ThePapersLengths_FitExactly()
    {
        var objective = Objective("span_corruption");
        var raw = objective.RawLength(512, 114);
        var pair = objective.Apply(Window(raw), Stream(1));
        Assert.Equal((568, 511, 113), (raw, pair.Inputs.Length, pair.Targets.Length));
        Assert.Equal(32_099, pair.Targets[0]);
    }

    [Fact]
    public void SpanCorruption_TargetsTooShort_SaysHowManyAreNeeded()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Objective("span_corruption").RawLength(512, 113));
        Assert.Contains("114 target tokens", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PrefixLm_AnySeed_IsTheTextCutInTwo() => Gen.Long.Sample(seed =>
    {
        var pair = Objective("prefix_lm").Apply(Window(50), Stream(seed));
        Assert.NotEmpty(pair.Inputs);
        Assert.NotEmpty(pair.Targets);
        Assert.Equal(Window(50), pair.Inputs.Concat(pair.Targets));
    });

    [Fact]
    public void LanguageModel_Window_IsAllTargets()
    {
        var pair = Objective("lm").Apply(Window(5), Stream(1));
        Assert.Empty(pair.Inputs);
        Assert.Equal(Window(5), pair.Targets);
    }

    [Theory]
    [InlineData("iid_denoising", 63)]
    [InlineData("prefix_lm", 63)]
    [InlineData("lm", 31)]
    public void RawLength_LeavesRoomForEos(string name, int raw) => Assert.Equal(raw, Objective(name).RawLength(64, 32));

    [Fact]
    public void Registry_EveryName_MakesAnObjectiveOfAKnownName() =>
        Assert.All(ObjectiveRegistry.Names, name => Assert.Contains(Objective(name).Name, ObjectiveRegistry.Names));

    [Fact]
    public void Registry_UnknownName_ListsTheKnown()
    {
        var error = Assert.Throws<UnknownNameException>(() => Objective("bert"));
        Assert.Contains("lm, mass_style, prefix_lm, prefix_lm_2019, span_10_15", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 3)]
    [InlineData(double.NaN, 3)]
    [InlineData(0.15, 0.5)]
    public void Registry_OptionsOutOfRange_AreRefused(double rate, double span) => Assert.Throws<ArgumentOutOfRangeException>(() =>
        Objective("span_corruption", new ObjectiveOptions { CorruptionRate = rate, MeanSpanLength = span }));
}
