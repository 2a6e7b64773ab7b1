using System.Text.Json;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Shards;

namespace T5Platform.Contracts.Tests.Facts;

[Trait("speed", "unit")]
public class FactLinesTests
{
    private static readonly GoldenFile Golden = new("Facts/fact-lines.txt");

    public static TheoryData<Type> Facts => new(typeof(ShardFact).Assembly.GetTypes().Where(type => type.BaseType == typeof(ShardFact)));

    [Theory]
    [MemberData(nameof(Facts))]
    public void Line_Sample_IsTheGoldenOneAndReadsBack(Type type)
    {
        var line = JsonSerializer.Serialize((ShardFact)Samples.Of(type), ShardJson.Options);

        Golden.MustHold(type.Name, line);
        Assert.DoesNotContain('\n', line);
        var back = JsonSerializer.Deserialize<ShardFact>(line, ShardJson.Options);
        Assert.IsType(type, back);
        Assert.Equal(line, JsonSerializer.Serialize(back, ShardJson.Options));
    }

    [Fact]
    public void Loss_AnyFloat_ComesBackToTheBit()
    {
        foreach (var bits in new[] { 0x3dcccccdu, 0x00000001u, 0x7f7fffffu, 0x3f800001u })
        {
            var fact = new StepCompleted { Step = 1, Loss = BitConverter.UInt32BitsToSingle(bits), Tokens = 2, Seconds = 0.1, LearningRate = 1 };

            var back = (StepCompleted)JsonSerializer.Deserialize<ShardFact>(JsonSerializer.Serialize<ShardFact>(fact, ShardJson.Options), ShardJson.Options)!;

            Assert.Equal(bits, BitConverter.SingleToUInt32Bits(back.Loss));
        }
    }
}
