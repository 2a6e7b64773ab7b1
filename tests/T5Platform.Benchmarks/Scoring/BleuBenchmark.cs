using T5Platform.Data.Metrics.Bleu;

namespace T5Platform.Benchmarks.Scoring;

/// <summary>Corpus BLEU of newstest2014's references against damaged copies, tokenised as in the paper, beside cutting the same texts at blanks.</summary>
internal sealed class BleuBenchmark : IBenchmark
{
    private const int Rounds = 5;

    public IEnumerable<Figure> Measure(TextWriter log)
    {
        var (targets, predictions) = RealPairs.Translations(log);
        var least = CpuTime.Median(Rounds, () => Enumerable.Range(0, 20).Sum(_ => SplitAndCount.Run(targets, predictions))) / 20;
        var seconds = CpuTime.Median(Rounds, () => BleuScore.OfCorpus(predictions, [targets]));
        log.WriteLine($"  {targets.Count / seconds:F0} pairs per CPU second; cut at blanks and counted, {targets.Count / least:F0}");
        return [new("bleu", seconds / least)];
    }
}
