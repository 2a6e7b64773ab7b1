using T5Platform.Data.Metrics.Summaries;

namespace T5Platform.Benchmarks.Scoring;

/// <summary>ROUGE-1, -2 and -Lsum of CNN/Daily Mail's highlights against damaged copies, beside cutting the same texts at blanks.</summary>
internal sealed class RougeBenchmark : IBenchmark
{
    private const int Rounds = 5;

    public IEnumerable<Figure> Measure(TextWriter log)
    {
        var (targets, predictions) = RealPairs.Summaries(log);
        var least = CpuTime.Median(Rounds, () => Enumerable.Range(0, 20).Sum(_ => SplitAndCount.Run(targets, predictions))) / 20;
        var seconds = CpuTime.Median(Rounds, () => Rouge.Paper.Compute(targets, predictions));
        log.WriteLine($"  {targets.Count / seconds:F0} pairs per CPU second; cut at blanks and counted, {targets.Count / least:F0}");
        return [new("rouge", seconds / least)];
    }
}
