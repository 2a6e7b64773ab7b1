namespace T5Platform.Model.Tests.Attending;

[Trait("speed", "unit")]
public sealed class RelativePositionBiasTests
{
    [Theory]
    [InlineData(0, 5, 5, true)]
    [InlineData(0, 200, 200, false)]
    [InlineData(4, 3, 7, false)]
    [InlineData(6, 1, 7, true)]
    public void Forward_EveryPair_IsTheTablesEntryOfItsBucket(int first, int queries, int memory, bool bidirectional)
    {
        using var scope = NewDisposeScope();
        using var parameters = new NamedParameters();
        var bias = new RelativePositionBias(new(parameters, seed: 1, CPU, ScalarType.Float32, Partition.Whole), An.Config()).Forward(first, queries, memory, bidirectional);
        var table = parameters["relative_attention_bias.weight"];

        Assert.Equal([1, 2, queries, memory], bias.shape);
        for (var q = 0; q < queries; q++)
        {
            for (var m = 0; m < memory; m++)
            {
                var bucket = RelativeBuckets.Of(m - (first + q), bidirectional, 32, 128);
                Assert.Equal(table[bucket, 1].item<float>(), bias[0, 1, q, m].item<float>());
            }
        }
    }
}
