using T5Platform.Data.Metrics.Summaries;

namespace T5Platform.Benchmarks.Scoring;

/// <summary>ROUGE-1, -2 and -Lsum of summaries as long as those of CNN/Daily Mail.</summary>
internal sealed class RougeBenchmark : IBenchmark
{
    private const int Pairs = 2000, Rounds = 5;

    public IEnumerable<Figure> Measure(TextWriter log)
    {
        var (targets, predictions) = TextPairs.Make(Pairs, sentences: 4, wordsOfSentence: 15);
        var seconds = CpuTime.Median(Rounds, () => Rouge.Paper.Compute(targets, predictions));
        log.WriteLine($"  {Pairs / seconds:F0} pairs per CPU second");
        return [new("rouge", 1000 * seconds / Pairs)];
    }
}
