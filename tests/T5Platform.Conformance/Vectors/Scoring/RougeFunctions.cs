using System.Text.Json;
using T5Platform.Data.Metrics.Intervals;
using T5Platform.Data.Metrics.Summaries;

namespace T5Platform.Conformance.Vectors.Scoring;

/// <summary>Functions of the package rouge_score.</summary>
internal static class RougeFunctions
{
    private const string Scorer = "rouge_score.rouge_scorer.";

    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ("rouge_score.RougeScorer.score", new VectorFunction(static vector => vector.Params.Required("rouge_types").Strings().ToDictionary(
            static type => type,
            type => Write(RougeScorer.Score(type, vector.Inputs.Text("target"), vector.Inputs.Text("prediction"), Stems(vector)))))),
        ("rouge_score.tokenize.tokenize", new VectorFunction(static vector => RougeTokens.Of(vector.Inputs.Text("text"), Stems(vector)))),
        ($"{Scorer}lcs_length", new VectorFunction(static vector => CommonSubsequence.Length<string>(Items(vector, "ref"), Items(vector, "can")))),
        ($"{Scorer}lcs_ind", new VectorFunction(static vector => CommonSubsequence.Positions<string>(Items(vector, "ref"), Items(vector, "can")))),
        ($"{Scorer}_find_union", new VectorFunction(static vector =>
            vector.Inputs.Required("lcs_list").Items().SelectMany(static list => list.Ints()).Distinct().Order())),
        ($"{Scorer}_union_lcs", new VectorFunction(static vector =>
        {
            var target = vector.Inputs.Required("ref").Items();
            return CommonSubsequence.Union(Items(vector, "ref"), vector.Inputs.Required("c_list").Items().Select(static list => Texts(list))).Select(at => target[at]);
        })),
        ($"{Scorer}_summary_level_lcs", new VectorFunction(static vector => Write(RougeScorer.SummaryLevel(
            [.. vector.Inputs.Required("ref_sent").Items().Select(static sentence => sentence.Strings())],
            [.. vector.Inputs.Required("can_sent").Items().Select(static sentence => sentence.Strings())])))),
        ("rouge_score.scoring.BootstrapAggregator.aggregate", new VectorFunction(static vector => Aggregate(
            [.. vector.Inputs.Required("scores").Items().Select(static score => (score.Double("precision"), score.Double("recall"), score.Double("fmeasure")))],
            Bootstrap(vector)))),
        ("rouge_score.corpus_bootstrap", new VectorFunction(static vector => vector.Params.Required("rouge_types").Strings().ToDictionary(
            static type => type,
            type => Aggregate(
                [
                    .. Lines(vector, "targets").Zip(Lines(vector, "predictions"), (target, prediction) => RougeScorer.Score(type, target, prediction, Stems(vector)))
                        .Select(static score => (score.Precision, score.Recall, score.F)),
                ],
                Bootstrap(vector))))),
        ("t5.evaluation.metrics.rouge_fmeasures", new VectorFunction(static vector => new[] { "rouge1", "rouge2", "rougeL", "rougeLsum" }.ToDictionary(
            static type => type,
            type => vector.Inputs.Required("targets").Strings().Zip(vector.Inputs.Required("predictions").Strings())
                .Average(pair => RougeScorer.Score(type, pair.First, pair.Second, Stems(vector)).F)))),
    ];

    private static bool Stems(VectorCase vector) => vector.Params.Bool("use_stemmer", otherwise: false);

    private static object Write(RougeScore score) => new { precision = score.Precision, recall = score.Recall, fmeasure = score.F };

    private static string[] Items(VectorCase vector, string name) => Texts(vector.Inputs.Required(name));

    private static string[] Texts(JsonElement list) => [.. list.Items().Select(static item => item.GetRawText())];

    private static Bootstrap Bootstrap(VectorCase vector) => new()
    {
        Confidence = vector.Params.DoubleOrNull("confidence_interval") ?? 0.95,
        Samples = vector.Params.IntOrNull("n_samples") ?? 1000,
    };

    private static object Aggregate(List<(double Precision, double Recall, double F)> scores, Bootstrap bootstrap)
    {
        var precision = bootstrap.OfMean([.. scores.Select(static score => score.Precision)]);
        var recall = bootstrap.OfMean([.. scores.Select(static score => score.Recall)]);
        var f = bootstrap.OfMean([.. scores.Select(static score => score.F)]);
        object Bound(Func<Interval, double> of) => new { precision = of(precision), recall = of(recall), fmeasure = of(f) };
        return new { low = Bound(static one => one.Low), mid = Bound(static one => one.Mid), high = Bound(static one => one.High) };
    }

    /// <summary>Texts of a case, or the lines of a file that it names.</summary>
    private static string[] Lines(VectorCase vector, string name)
    {
        var value = vector.Inputs.Required(name);
        if (value.ValueKind == JsonValueKind.Array) return value.Strings();
        var lines = File.ReadAllText(vector.Files.Asset(value.Text("asset"))).Split('\n');
        return lines is [.. var all, ""] ? all : lines;
    }
}
