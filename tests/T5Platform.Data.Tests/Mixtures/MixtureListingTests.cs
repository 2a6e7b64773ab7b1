using T5Platform.Data.Mixtures;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Mixtures;

[Trait("speed", "unit")]
public sealed class MixtureListingTests
{
    private static readonly Dictionary<string, string> Ours = new(StringComparer.Ordinal)
    {
        ["superglue_wsc_true_only"] = "wsc", ["superglue_rte"] = "superglue_rte", ["cnndm"] = "cnn_dailymail", ["c4_unsupervised"] = "c4",
    };

    private static readonly Dictionary<string, MixtureConstants> Constants = new(StringComparer.Ordinal)
    {
        ["paper"] = MixtureConstants.Paper, ["paper_and_code"] = MixtureConstants.Paper, ["code_2019"] = MixtureConstants.Code2019, ["code_2019_all_mix"] = MixtureConstants.Code2019,
    };

    [Fact]
    public void EveryMixtureOfTheStudy_HasThePublishedShares()
    {
        var compared = 0;
        foreach (var mixture in SharedFiles.Json("study/mixing_rates.json").GetProperty("mixtures").EnumerateObject())
        {
            foreach (var published in mixture.Value.EnumerateObject().Where(static one => one.Name != "tasks"))
            {
                var shares = MixtureListing.Of(mixture.Name, new() { Constants = Constants[published.Name] }).ToDictionary(static share => share.Task, static share => share.Probability);
                Assert.Equal(shares.Count, published.Value.EnumerateObject().Count());
                foreach (var task in published.Value.EnumerateObject())
                {
                    var share = shares[Ours.GetValueOrDefault(task.Name) ?? task.Name.Replace("superglue_", "", StringComparison.Ordinal).Replace("glue_", "", StringComparison.Ordinal)];
                    Assert.True(Math.Abs(task.Value.GetDouble() - share) < 6e-7, $"{mixture.Name} {published.Name} {task.Name}: {share} instead of {task.Value}");
                    compared++;
                }
            }
        }

        Assert.True(compared > 650, $"only {compared} shares");
    }

    [Fact]
    public void EveryName_HasShares_ThatAddUpToOne() =>
        Assert.All(MixtureListing.Names, static name => Assert.Equal(1, MixtureListing.Of(name, new()).Sum(static share => share.Probability), 9));

    [Fact]
    public void Choice_StandsInPlaceOfTheMixturesOwnRates()
    {
        static double Share(string name, string task, MixtureChoice choice) => MixtureListing.Of(name, choice).Single(share => share.Task == task).Probability;
        Assert.Equal(Share("ep-k2e16", "cola", new()), Share("equal", "cola", new() { Strategy = MixingStrategy.Proportional, Limit = 1 << 16 }));
        Assert.Equal(Share("ep-k2e16", "cola", new()), Share("equal", "cola", new() { Limit = 1 << 16 }));
        Assert.Equal(Share("ep-k2e16", "cola", new()), Share("ep-k2e19", "cola", new() { Limit = 1 << 16 }));
        Assert.Equal(Share("temp-4", "cola", new()), Share("ep-k2e19", "cola", new() { Temperature = 4 }));
        Assert.Equal(Share("temp-2", "cola", new()), Share("temp-8", "cola", new() { Strategy = MixingStrategy.Temperature, Temperature = 2 }));
        Assert.Equal(1.0 / 23, Share("final-base", "c4", new() { Strategy = MixingStrategy.Equal }), 12);
        Assert.Equal(392_702, MixtureListing.Of("ep-k2e16", new() { Constants = MixtureConstants.Released }).Single(static share => share.Task == "mnli").Rate);
    }

    [Fact]
    public void Released_KTouchesOnlyTasksWithoutAConstant()
    {
        var shares = MixtureListing.Of("all_mix", new() { Limit = 65_536 }).ToDictionary(static share => share.Task);
        Assert.Equal(1_000_000, shares["c4_v020_unsupervised"].Rate);
        Assert.Equal(65_536, shares["squad_v010_allanswers"].Rate);
        Assert.Equal((392_702, 392_702), (shares["glue_mnli_v002"].Rate, shares["glue_mnli_v002"].Examples));
        Assert.Equal((0, null), (shares["glue_ax_v002"].Rate, shares["glue_ax_v002"].Examples));
        Assert.Equal(0, MixtureListing.Of("all_equal", new() { Strategy = MixingStrategy.Equal }).Count(static share => share.Rate == 0));
        Assert.Throws<UnknownNameException>(() => MixtureListing.Of("some", new()));
        Assert.Throws<UnknownNameException>(() => StudyMixtures.Of("some"));
    }
}
