using T5Platform.Data.Metrics.Referents;

namespace T5Platform.Data.Tests.Metrics.Referents;

[Trait("speed", "unit")]
public class ReferentMatchTests
{
    [Theory]
    [InlineData("the cat", "cat", 1)]
    [InlineData("fuzzy bunny", "Bunny", 1)]
    [InlineData("Bob's hat", "hat", 0)]
    [InlineData("potato", "turnip", 0)]
    [InlineData("  ", "cat", -1)]
    [InlineData("the", "cat", -1)]
    public void Of_Prediction_ComparesWords(string prediction, string candidate, int expected) => Assert.Equal(expected, ReferentMatch.Of(prediction, candidate));
}
