using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Data.Metrics.Bleu;
using T5Platform.Data.Texts;

namespace T5Platform.Conformance.Vectors.Scoring;

/// <summary>Functions of sacreBLEU.</summary>
internal static class BleuFunctions
{
    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        .. BleuTokenizer.Names.Select(static name => ($"sacrebleu.tokenizer.{name}", (IVectorFunction)new VectorFunction(vector =>
            BleuTokenizer.Of(name).Tokenise(vector.Inputs.Text("text"))))),
        ("sacrebleu.corpus_bleu", new VectorFunction(static vector => Score(vector).Value)),
        ("sacrebleu.raw_corpus_bleu", new VectorFunction(static vector => Score(vector).Value / 100)),
        ("sacrebleu.raw_corpus_bleu.statistics", new VectorFunction(static vector =>
        {
            var counts = BleuScore.Statistics(Hypotheses(vector), Streams(vector), Options(vector));
            return new { counts = counts.Matches, totals = counts.Totals };
        })),
        ("sacrebleu.sentence_bleu", new VectorFunction(static vector => BleuScore.OfCorpus(
            [vector.Inputs.Text("hypothesis")],
            [.. vector.Inputs.Required("references").Strings().Select(static reference => new string?[] { reference })],
            Options(vector)).Value)),
        ("sacrebleu.BLEU.compute_bleu", new VectorFunction(static vector => BleuScore.Of(
            new BleuStatistics(
                JsonClasses.Doubles(vector.Inputs.Required("correct")),
                JsonClasses.Doubles(vector.Inputs.Required("total")),
                vector.Inputs.Int("sys_len"),
                vector.Inputs.Int("ref_len")),
            Options(vector)).Value / 100)),
    ];

    public static BleuScore Score(VectorCase vector) => BleuScore.OfCorpus(Hypotheses(vector), Streams(vector), Options(vector));

    private static string[] Hypotheses(VectorCase vector) => vector.Inputs.Required("hypotheses").Strings();

    private static List<string?[]> Streams(VectorCase vector) =>
        [.. vector.Inputs.Required("references").Items().Select(static stream => stream.Items().Select(static one => one.GetString()).ToArray())];

    private static BleuOptions Options(VectorCase vector) => new()
    {
        Tokenizer = Tokenizer(vector.Params.TextOrNull("tokenize") ?? "13a"),
        Smoothing = vector.Params.TextOrNull("smooth_method") switch
        {
            null or "exp" => BleuSmoothing.Exp,
            "floor" => BleuSmoothing.Floor,
            "add-k" => BleuSmoothing.AddK,
            "none" => BleuSmoothing.None,
            var other => throw new MalformedCaseException($"there is no smoothing '{other}'"),
        },
        SmoothingValue = vector.Params.DoubleOrNull("smooth_value"),
        Lowercase = vector.Params.Bool("lowercase", otherwise: false),
        Orders = vector.Params.IntOrNull("max_ngram_order") ?? 4,
        EffectiveOrder = vector.Params.Bool("effective_order", otherwise: false) || vector.Params.Bool("use_effective_order", otherwise: false),
    };

    private static BleuTokenizer Tokenizer(string name) => name == "ja-mecab"
        ? throw new SkipCaseException("Japanese needs a morphological dictionary; no language of the study does")
        : BleuTokenizer.Of(name);
}
