using T5Platform.Storage.Writing;
using T5Platform.Tests.Postgres;

namespace T5Platform.Storage.Tests.Writing;

[Trait("speed", "integration")]
public class MetricWriterTests(PostgresFixture postgres) : StorageTests(postgres)
{
    [Fact]
    public async Task Write_KeepsEveryBitOfAFloat()
    {
        var run = await Run(1);
        var random = new Random(7);
        var randoms = Enumerable.Range(0, 5000).Select(_ => BitConverter.Int32BitsToSingle((int)random.NextInt64(int.MinValue, 1L << 31))).Where(float.IsFinite);
        float[] edges = [0f, -0f, float.Epsilon, float.MaxValue, float.MinValue, 1e-40f];
        var losses = edges.Concat(randoms).ToList();

        Assert.Equal(losses.Count, await Metrics.Write([.. losses.Select((loss, step) => A.Point(run.Id, step, loss: loss) with { LearningRate = loss })], Cancellation));

        var points = await Reader.Metrics(run.Id, cancellationToken: Cancellation);
        Assert.Equal(losses.Select(BitConverter.SingleToUInt32Bits), points.Select(point => BitConverter.SingleToUInt32Bits(point.Loss)));
        Assert.Equal(losses.Select(BitConverter.SingleToUInt32Bits), points.Select(point => BitConverter.SingleToUInt32Bits(point.LearningRate)));
        Assert.Equal(A.Point(run.Id, 3, loss: losses[3]) with { LearningRate = losses[3] }, points[3]);
    }

    [Fact]
    public async Task Write_DropsPointsOfAGenerationOlderThanTheRuns()
    {
        var run = await Run(3);

        var written = await Metrics.Write([A.Point(run.Id, 0, 2), A.Point(run.Id, 1, 3), A.Point(run.Id, 2, 4)], Cancellation);

        Assert.Equal(2, written);
        Assert.Equal([1L, 2L], (await Reader.Metrics(run.Id, cancellationToken: Cancellation)).Select(point => point.Step));
    }

    [Fact]
    public async Task Write_OfAStepThatIsThere_KeepsTheNewestGeneration()
    {
        var run = await Run(1);
        await Metrics.Write([A.Point(run.Id, 0, 2, loss: 2f), A.Point(run.Id, 1, 1, loss: 1f)], Cancellation);

        var written = await Metrics.Write([A.Point(run.Id, 0, 1, loss: 9f), A.Point(run.Id, 1, 2, loss: 3f)], Cancellation);

        Assert.Equal(1, written);
        Assert.Equal([2f, 3f], (await Reader.Metrics(run.Id, cancellationToken: Cancellation)).Select(point => point.Loss));
    }

    [Fact]
    public async Task Write_OfOneStepTwiceInABatch_KeepsTheNewest_AndOfTheSameGenerationTheLast()
    {
        var run = await Run(1);

        var written = await Metrics.Write(
            [A.Point(run.Id, 0, 2, 2f), A.Point(run.Id, 0, 1, 1f), A.Point(run.Id, 1, 1, 5f), A.Point(run.Id, 1, 1, 6f)], Cancellation);

        Assert.Equal(2, written);
        Assert.Equal([2f, 6f], (await Reader.Metrics(run.Id, cancellationToken: Cancellation)).Select(point => point.Loss));
    }

    [Fact]
    public async Task Write_OfAnUnknownRun_WritesNothing()
    {
        Assert.Equal(0, await Metrics.Write([A.Point(new(A.Id()), 0)], Cancellation));
        Assert.Equal(0, await Metrics.Write([], Cancellation));
    }

    [Fact]
    public async Task Write_ByManyAtOnce_OfOverlappingSteps_LosesNothing()
    {
        var run = await Run(1);

        await Task.WhenAll(Enumerable.Range(1, 12).Select(generation =>
            Metrics.Write([.. Enumerable.Range(0, 500).OrderBy(step => step * 7 % 500).Select(step => A.Point(run.Id, step, generation, generation))], Cancellation)));

        var points = await Reader.Metrics(run.Id, cancellationToken: Cancellation);
        Assert.Equal(500, points.Count);
        Assert.All(points, point => Assert.Equal((12L, 12f), (point.Generation.Value, point.Loss)));
    }

    private async Task<RunRecord> Run(long generation)
    {
        var run = A.Run(generation: generation);
        await Runs.Save(run, null, [], Cancellation);
        return run;
    }
}
