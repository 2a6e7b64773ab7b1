using System.Text.Json;
using T5Platform.Contracts.Shards;

namespace T5Platform.Contracts.Tests.Shards;

[Trait("speed", "unit")]
public class ShardLinesTests
{
    private static readonly GoldenFile Golden = new("Shards/shard-lines.txt");

    public static TheoryData<Type> Lines => new(typeof(ShardLine).Assembly.GetTypes().Where(type => type.BaseType == typeof(ShardLine)));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Line_Sample_IsTheGoldenOneAndReadsBack(Type type)
    {
        var line = JsonSerializer.Serialize((ShardLine)Samples.Of(type), ShardJson.Options);

        Golden.MustHold(type.Name, line);
        Assert.DoesNotContain('\n', line);
        var back = JsonSerializer.Deserialize<ShardLine>(line, ShardJson.Options);
        Assert.IsType(type, back);
        Assert.Equal(line, JsonSerializer.Serialize(back, ShardJson.Options));
    }
}
