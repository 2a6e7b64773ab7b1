using CsCheck;

namespace T5Platform.Model.Tests.Decoding;

[Trait("speed", "unit")]
public sealed class LengthSortedBatchesTests
{
    [Fact]
    public void Plan_Lengths_PutsTheLongestFirstAndTiesInOrder() =>
        Assert.Equal([[1, 3], [4, 0], [2]], LengthSortedBatches.Plan([3, 9, 1, 9, 5], mostRows: 2));

    [Fact]
    public void Plan_Places_CutsBatchesOfLongRows() =>
        Assert.Equal([[1], [3], [4, 0], [2]], LengthSortedBatches.Plan([3, 9, 1, 9, 5], mostRows: 2, mostPlaces: 10));

    [Fact]
    public void Plan_AnyLengths_HasEveryExampleOnceWithinTheLimits() =>
        Gen.Select(Gen.Int[0, 300].Array[0, 60], Gen.Int[1, 9], Gen.Int[1, 900]).Sample((lengths, rows, places) =>
        {
            var plan = LengthSortedBatches.Plan(lengths, rows, places);
            Assert.Equal(Enumerable.Range(0, lengths.Length), plan.SelectMany(static batch => batch).Order());
            Assert.All(plan, batch => Assert.True(batch.Length <= rows && (batch.Length == 1 || batch.Length * lengths[batch[0]] <= places)));
            Assert.Equal(lengths.OrderDescending(), plan.SelectMany(static batch => batch).Select(index => lengths[index]));
        });
}
