using CsCheck;
using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Objectives;

/// <summary>What each objective of the study makes of any window. Windows count up from 3, so that a token tells its place.</summary>
[Trait("speed", "unit")]
public class StudyObjectivesTests
{
    private const int Mask = 32_099;

    private static readonly Gen<string> AnyName = Gen.Int[0, ObjectiveRegistry.Names.Count - 1].Select(static at => ObjectiveRegistry.Names.ElementAt(at));

    private static IObjective Objective(string name, ObjectiveOptions? options = null) =>
        ObjectiveRegistry.Create(name, new NumberVocabulary(), options ?? new ObjectiveOptions());

    private static int[] Window(int length) => [.. Enumerable.Range(3, length)];

    private static RandomStream Stream(long seed) => new(seed, RandomPurpose.Noise, 0, 0, 0);

    private static void ForAnyWindow(string name, Action<int[], TokenPair> holds) =>
        Gen.Select(Gen.Long, Gen.Int[1, 600]).Sample((seed, length) => holds(Window(length), Objective(name).Apply(Window(length), Stream(seed))));

    [Fact]
    public void BertStyle_AnyWindow_MasksInPlaceAndAsksForTheText() => ForAnyWindow("bert_style", (window, pair) =>
    {
        Assert.Equal(window, pair.Targets);
        Assert.Equal(window.Length, pair.Inputs.Length);
        Assert.All(pair.Inputs, id => Assert.InRange(id, 3, Mask));
    });

    [Fact]
    public void MassStyle_AnyWindow_MasksInPlaceWithOneMask() => ForAnyWindow("mass_style", (window, pair) =>
    {
        Assert.Equal(window, pair.Targets);
        Assert.All(pair.Inputs.Zip(window), place => Assert.True(place.First == place.Second || place.First == Mask));
    });

    [Fact]
    public void DropTokens_AnyWindow_IsDividedInOrder() => ForAnyWindow("drop_tokens", (window, pair) =>
    {
        Assert.Equal(pair.Inputs.Order(), pair.Inputs);
        Assert.Equal(pair.Targets.Order(), pair.Targets);
        Assert.Equal(window, pair.Inputs.Concat(pair.Targets).Order());
    });

    [Fact]
    public void Deshuffling_AnyWindow_HasTheSameTokensOnBothSides() => ForAnyWindow("deshuffling", (window, pair) =>
    {
        Assert.Equal(window, pair.Targets);
        Assert.Equal(window, pair.Inputs.Order());
    });

    [Fact]
    public void Deshuffling_LongWindow_IsShuffled() =>
        Assert.NotEqual(Window(100), Objective("deshuffling").Apply(Window(100), Stream(1)).Inputs);

    [Fact]
    public void PrefixLm2019_AnyWindow_GivesWhatFollowsAndAsksForThePrefix() => ForAnyWindow("prefix_lm_2019", (window, pair) =>
    {
        Assert.Equal(window, pair.Targets.Concat(pair.Inputs));
        Assert.NotEmpty(pair.Inputs);
        Assert.Equal(Objective("prefix_lm").Apply(window, Stream(5)).Inputs, Objective("prefix_lm_2019").Apply(window, Stream(5)).Targets);
    });

    [Fact]
    public void EveryObjective_AnyWindow_MakesNoMoreThanItSays() =>
        Gen.Select(AnyName, Gen.Long, Gen.Int[1, 600]).Sample((name, seed, length) =>
        {
            var objective = Objective(name);
            var (pair, most, eos) = (objective.Apply(Window(length), Stream(seed)), objective.MostOf(length), objective.AppendsEos ? 1 : 0);
            Assert.InRange(pair.Inputs.Length + eos, 0, most.Inputs);
            Assert.InRange(pair.Targets.Length + eos, 0, most.Targets);
        });

    [Fact]
    public void EveryObjective_SameSeed_MakesTheSame() =>
        Gen.Select(AnyName, Gen.Long, Gen.Int[1, 100]).Sample((name, seed, length) =>
        {
            var (one, other) = (Objective(name).Apply(Window(length), Stream(seed)), Objective(name).Apply(Window(length), Stream(seed)));
            Assert.Equal(one.Inputs, other.Inputs);
            Assert.Equal(one.Targets, other.Targets);
        });

    // tasks of the study: lengths of targets for 512 inputs, and raw tokens of a window.
    [Theory]
    [InlineData("iid_10_u_u", 103, 511)]
    [InlineData("iid_15_u_u", 192, 511)]
    [InlineData("iid_25_u_u", 256, 511)]
    [InlineData("iid_50_u_u", 512, 511)]
    [InlineData("iid_15_d_d", 104, 511)]
    [InlineData("iid_15_m_f", 512, 511)]
    [InlineData("iid_15_r10s90_f", 512, 511)]
    [InlineData("span_2_15", 126, 552)]
    [InlineData("span_3_15_u_u", 114, 568)]
    [InlineData("span_5_15", 105, 581)]
    [InlineData("span_10_15", 99, 591)]
    [InlineData("all_permute", 512, 511)]
    [InlineData("prefix_lm", 512, 511)]
    [InlineData("lm", 512, 511)]
    [InlineData("full_lm", 512, 512)]
    public void Lengths_OfTheStudy_ComeOut(string name, int targets, int raw)
    {
        Assert.Equal(targets, Objective(name).TargetLength(512));
        Assert.Equal(raw, Objective(name).RawLength(512, targets));
    }

    [Theory]
    [InlineData("iid_denoising", 0.3)]
    [InlineData("drop_tokens", 0.3)]
    [InlineData("iid_denoising", 0.02)]
    public void Lengths_OfOtherRates_HoldNearlyAllTargets(string name, double rate)
    {
        var objective = Objective(name, new ObjectiveOptions { CorruptionRate = rate });
        var length = objective.TargetLength(512);
        Assert.InRange(length, 2, 511);
        Assert.All(Enumerable.Range(0, 300), seed => Assert.InRange(objective.Apply(Window(511), Stream(seed)).Targets.Length + 1, 1, length));
    }

    [Fact]
    public void Lengths_OfOtherInputs_AreInProportion() => Assert.Equal((48, 26), (Objective("iid_15_u_u").TargetLength(128), Objective("iid_15_d_d").TargetLength(128)));

    [Theory]
    [InlineData("iid_20_u_u", "iid_denoising")]
    [InlineData("iid_30_d_d", "drop_tokens")]
    [InlineData("iid_15_r20s80_f", "bert_style")]
    [InlineData("span_4_50", "span_corruption")]
    public void Name_WithNumbers_IsTheObjectiveWithThem(string name, string objective) => Assert.Equal(objective, Objective(name).Name);

    [Theory]
    [InlineData("span_0_15")]
    [InlineData("span_3")]
    [InlineData("span_3_150")]
    [InlineData("iid_15_r20s90_f")]
    [InlineData("iid_15_x_y")]
    [InlineData("iid_0_u_u")]
    public void Name_ThatOnlyLooksLikeOne_IsUnknown(string name) => Assert.Throws<UnknownNameException>(() => Objective(name));

    [Fact]
    public void Name_WithNumbers_RefusesOthersInTheOptions()
    {
        Assert.Equal(105, Objective("span_5_15", new ObjectiveOptions { MeanSpanLength = 5 }).TargetLength(512));
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Objective("span_5_15", new ObjectiveOptions { MeanSpanLength = 2 }));
        Assert.Contains("the objective's name says 5", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_RandomTokenShare_MustBeAShare() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Objective("bert_style", new ObjectiveOptions { RandomTokenShare = 1.1 }));
}
