using Microsoft.Extensions.Time.Testing;
using T5Platform.Contracts.Facts;
using T5Platform.Training.Facts;
using T5Platform.Training.Inputs;

namespace T5Platform.Training.Tests.Inputs;

/// <summary>Whoever prepares data, or waits for somebody who does, is not taken for hung.</summary>
[Trait("speed", "unit")]
public class PreparationTests
{
    [Theory]
    [InlineData(2.0, 12)]
    [InlineData(0.006, 12)]
    [InlineData(0.0005, 0)]
    public void Work_ThatUsesTheProcessor_GivesSignsOfLife_AndNoOtherDoes(double secondsUsedInTen, int signs)
    {
        var (time, facts, used) = (new FakeTimeProvider(), new Told(), TimeSpan.Zero);
        var result = Preparation.While(facts, time, () => used, () =>
        {
            for (var tens = 0; tens < 12; tens++)
            {
                used += TimeSpan.FromSeconds(secondsUsedInTen);
                time.Advance(TimeSpan.FromSeconds(10));
            }

            return 42;
        });
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal((42, signs), (result, facts.All.OfType<ShardAlive>().Count()));
    }

    private sealed class Told : IFactSink
    {
        public List<ShardFact> All { get; } = [];

        public void Emit(ShardFact fact) => All.Add(fact);
    }
}
