using T5Platform.Data.Metrics.Bleu;

namespace T5Platform.Benchmarks.Scoring;

/// <summary>Corpus BLEU of as many segments as newstest2014 has, tokenised as in the paper.</summary>
internal sealed class BleuBenchmark : IBenchmark
{
    private const int Pairs = 3003, Rounds = 5;

    public IEnumerable<Figure> Measure(TextWriter log)
    {
        var (targets, predictions) = TextPairs.Make(Pairs, sentences: 1, wordsOfSentence: 25);
        var seconds = CpuTime.Median(Rounds, () => BleuScore.OfCorpus(predictions, [targets]));
        log.WriteLine($"  {Pairs / seconds:F0} pairs per CPU second");
        return [new("bleu", 1000 * seconds / Pairs)];
    }
}
