using T5Platform.Model.Memory;
using static TorchSharp.torch;

namespace T5Platform.Model.Tests.Memory;

/// <summary>Numbers of operations outlive a collector that works against them.</summary>
[Trait("speed", "unit")]
public class KeptTests
{
    private const int Operations = 20_000;

    [Fact]
    public async Task Numbers_WhileAnotherThreadCollects_StayWhatTheyAre()
    {
        using var done = new CancellationTokenSource();
        var collecting = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }, TestContext.Current.CancellationToken);
        using (var x = full(16, 3f))
        {
            for (var operation = 0; operation < Operations; operation++)
            {
                using var scope = NewDisposeScope();
                var result = x.pow(Kept.Number(2)).mul_(Kept.Number(0.5)).add_(x, Kept.Number(1));
                Assert.Equal(7.5f, result[0].item<float>());
            }
        }

        await done.CancelAsync();
        await collecting;
    }
}
