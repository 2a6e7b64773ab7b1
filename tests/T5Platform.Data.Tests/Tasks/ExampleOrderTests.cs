using CsCheck;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Tests.Tasks;

[Trait("speed", "unit")]
public class ExampleOrderTests
{
    /// <summary>The same as sorting them all, whatever order they come in.</summary>
    [Fact]
    public void First_AreTheFirstOfAllInTheOrderOfTheirText() => Gen.Select(Gen.Int[0, 30].List[0, 60], Gen.Int[1, 70]).Sample((numbers, count) =>
    {
        var examples = numbers.Select(static number => new TextExample($"{number}", $"{number % 3}")).ToList();
        var sorted = examples.OrderBy(static example => StableHash.Of(example.Targets, StableHash.Of(example.Inputs))).Take(count);
        Assert.Equal(sorted, ExampleOrder.First(examples, count));
        examples.Reverse();
        Assert.Equal(sorted, ExampleOrder.First(examples, count));
    });
}
