using System.Text.Json;

namespace T5Platform.Model.Tests.Goldens;

[Trait("speed", "unit")]
public sealed class RelativeBucketGoldenTests
{
    [Theory]
    [InlineData("bidirectional", true)]
    [InlineData("unidirectional", false)]
    public void Of_EveryPositionOfEveryTable_IsTheReferenceBucket(string direction, bool bidirectional)
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(SharedFolder.Golden("relative_buckets.json")));
        foreach (var table in golden.RootElement.GetProperty("tables").EnumerateArray())
        {
            var buckets = table.GetProperty("num_buckets").GetInt32();
            var maxDistance = table.GetProperty("max_distance").GetInt32();
            var first = table.GetProperty("rel_min").GetInt32();
            var expected = table.GetProperty(direction).EnumerateArray().Select(bucket => bucket.GetInt32()).ToArray();
            var actual = expected.Select((_, index) => RelativeBuckets.Of(first + index, bidirectional, buckets, maxDistance));
            Assert.Equal(expected, actual);
        }
    }
}
