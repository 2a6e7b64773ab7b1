using T5Platform.Data.Tasks;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Tasks;

[Trait("speed", "unit")]
public class SentinelVariantTests
{
    [Theory]
    [InlineData("copa", 1, "copa_1_sentinel")]
    [InlineData("wsc_simple_eval", 3, "wsc_simple_3_sentinel_eval")]
    [InlineData("wsc_simple_train", 2, "wsc_simple_2_sentinel_train")]
    public void Name_Number_StandsBeforeTheSplit(string task, int sentinels, string name) => Assert.Equal(name, SentinelVariant.Name(task, sentinels));

    [Fact]
    public void Apply_Sentinels_StandBehindInputsAndBeforeTargets()
    {
        var (inputs, targets) = SentinelVariant.Apply([5, 6], [7], 2, new NumberVocabulary(100));
        Assert.Equal([5, 6, 99, 98], inputs);
        Assert.Equal([99, 98, 7], targets);
    }
}
