using CsCheck;

namespace T5Platform.Model.Tests.Attending;

/// <summary>The paper's rule: 32 buckets, sizes growing logarithmically up to 128, all beyond in one (2.1).</summary>
[Trait("speed", "unit")]
public sealed class RelativeBucketsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    [InlineData(-7, 7)]
    [InlineData(-8, 8)]
    [InlineData(-12, 9)]
    [InlineData(-16, 10)]
    [InlineData(-32, 12)]
    [InlineData(-64, 14)]
    [InlineData(-127, 15)]
    [InlineData(-5000, 15)]
    [InlineData(1, 17)]
    [InlineData(127, 31)]
    public void Of_Bidirectional_HalfTheBucketsForEachDirection(int relative, int bucket) =>
        Assert.Equal(bucket, RelativeBuckets.Of(relative, bidirectional: true, 32, 128));

    [Theory]
    [InlineData(3, 0)]
    [InlineData(-15, 15)]
    [InlineData(-16, 16)]
    [InlineData(-32, 21)]
    [InlineData(-127, 31)]
    public void Of_OneDirection_AllBucketsForThePast(int relative, int bucket) =>
        Assert.Equal(bucket, RelativeBuckets.Of(relative, bidirectional: false, 32, 128));

    [Fact]
    public void Of_FurtherAway_NeverALowerBucket() =>
        Gen.Select(Gen.Int[0, 2000], Gen.Bool).Sample((distance, bidirectional) =>
        {
            var near = RelativeBuckets.Of(-distance, bidirectional, 32, 128);
            var far = RelativeBuckets.Of(-distance - 1, bidirectional, 32, 128);
            return far >= near && far - near <= 1 && far < 32;
        });
}
