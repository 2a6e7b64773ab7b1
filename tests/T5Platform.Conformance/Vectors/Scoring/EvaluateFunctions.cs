using System.Text.Json;
using System.Text.RegularExpressions;
using T5Platform.Conformance.Cases;
using T5Platform.Data.Metrics;
using T5Platform.Data.Metrics.Answers;
using T5Platform.Data.Metrics.Classes;
using T5Platform.Data.Metrics.Correlations;
using T5Platform.Data.Metrics.Groups;
using T5Platform.Data.Texts;

namespace T5Platform.Conformance.Vectors.Scoring;

/// <summary>Metrics of Hugging Face's package evaluate, on its scale of 0 to 1.</summary>
internal static class EvaluateFunctions
{
    private static readonly string[] AccuracyOnly =
    [
        "glue.sst2", "glue.mnli", "glue.mnli_matched", "glue.mnli_mismatched", "glue.qnli", "glue.rte", "glue.wnli", "glue.hans",
        "super_glue.boolq", "super_glue.copa", "super_glue.rte", "super_glue.wic", "super_glue.wsc", "super_glue.wsc.fixed", "super_glue.axg",
    ];

    public static IEnumerable<(string Name, IVectorFunction Function)> All => new (string, Func<VectorCase, object?>)[]
    {
        ("accuracy", static vector => ClassAccuracy.Of(References(vector), Predictions(vector), Weights(vector))
            * (vector.Params.Bool("normalize", otherwise: true) ? 1 : References(vector).Length)),
        ("f1", F1Score),
        ("matthews_correlation", static vector => Matthews.Correlation(References(vector), Predictions(vector), Weights(vector))),
        ("matthews_correlation.multilabel", ByLabel),
        ("pearsonr", static vector => Correlation.Pearson(Numbers(vector, "references"), Numbers(vector, "predictions"))),
        ("pearsonr.p_value", static vector => Correlation.PValue(Correlation.Pearson(Numbers(vector, "references"), Numbers(vector, "predictions")), Numbers(vector, "references").Length)),
        ("spearmanr", static vector => Correlation.Spearman(Numbers(vector, "references"), Numbers(vector, "predictions"))),
        ("spearmanr.p_value", static vector => Correlation.PValue(Correlation.Spearman(Numbers(vector, "references"), Numbers(vector, "predictions")), Numbers(vector, "references").Length)),
        ("squad", Squad),
        ("sacrebleu", static vector => BleuFunctions.Score(vector).Value),
        ("exact_match", Exact),
        ("glue.cola", static vector => new { matthews_correlation = Matthews.Correlation(References(vector), Predictions(vector)) }),
        ("glue.stsb", static vector => new
        {
            pearson = Correlation.Pearson(Numbers(vector, "references"), Numbers(vector, "predictions")),
            spearmanr = Correlation.Spearman(Numbers(vector, "references"), Numbers(vector, "predictions")),
        }),
        ("glue.mrpc", AccuracyAndF1),
        ("glue.qqp", AccuracyAndF1),
        ("super_glue.cb", static vector => new
        {
            accuracy = ClassAccuracy.Of(References(vector), Predictions(vector)),
            f1 = ClassF1.OverSeen(F1Average.Macro, References(vector), Predictions(vector)),
        }),
        ("super_glue.axb", static vector => new { matthews_correlation = Matthews.Correlation(References(vector), Predictions(vector)) }),
        ("super_glue.record", Record),
        ("super_glue.multirc", MultiRc),
    }
    .Concat(AccuracyOnly.Select(static name => (name, (Func<VectorCase, object?>)(static vector => new { accuracy = ClassAccuracy.Of(References(vector), Predictions(vector)) }))))
    .Select(static function => ($"evaluate.{function.Item1}", (IVectorFunction)new VectorFunction(function.Item2)));

    private static int[] References(VectorCase vector) => vector.Inputs.Required("references").Ints();

    private static int[] Predictions(VectorCase vector) => vector.Inputs.Required("predictions").Ints();

    private static double[] Numbers(VectorCase vector, string name) => JsonClasses.Doubles(vector.Inputs.Required(name));

    private static double[]? Weights(VectorCase vector) =>
        (vector.Inputs.Optional("sample_weight") ?? vector.Params.Optional("sample_weight")) is { } weights ? JsonClasses.Doubles(weights) : null;

    private static object AccuracyAndF1(VectorCase vector) => new
    {
        accuracy = ClassAccuracy.Of(References(vector), Predictions(vector)),
        f1 = ClassF1.Of(1, References(vector), Predictions(vector)),
    };

    private static object? F1Score(VectorCase vector) => (vector.Params.TryGetProperty("average", out var average) ? average.GetString() : "binary") switch
    {
        "binary" => ClassF1.Of(vector.Params.IntOrNull("pos_label") ?? 1, References(vector), Predictions(vector), Weights(vector)),
        "micro" => ClassF1.OverSeen(F1Average.Micro, References(vector), Predictions(vector), Weights(vector)),
        "macro" => ClassF1.OverSeen(F1Average.Macro, References(vector), Predictions(vector), Weights(vector)),
        "weighted" => ClassF1.OverSeen(F1Average.Weighted, References(vector), Predictions(vector), Weights(vector)),
        null => ClassF1.EachSeen(References(vector), Predictions(vector), Weights(vector)).Values,
        var other => throw new SkipCaseException($"the average '{other}' is one of lists of labels, which no task of the study has"),
    };

    private static object? ByLabel(VectorCase vector)
    {
        int[][] wanted = [.. vector.Inputs.Required("references").Items().Select(static row => row.Ints())];
        int[][] given = [.. vector.Inputs.Required("predictions").Items().Select(static row => row.Ints())];
        double[] each = [.. Enumerable.Range(0, wanted[0].Length).Select(label =>
            Matthews.Correlation([.. wanted.Select(row => row[label])], [.. given.Select(row => row[label])]))];
        return vector.Params.TextOrNull("average") == "macro" ? each.Average() : each;
    }

    private static object Squad(VectorCase vector)
    {
        var scores = AnswerScores.Of(
            [.. vector.Inputs.Required("answers").Items().Select(static answers => answers.Strings())],
            vector.Inputs.Required("predictions").Strings(),
            AnswerRules.Squad);
        return new { exact_match = scores.ExactMatch, f1 = scores.F1 };
    }

    private static object Record(VectorCase vector)
    {
        var predicted = vector.Inputs.Required("predictions").Items().ToDictionary(static one => one.Required("idx").GetRawText(), static one => one.Text("prediction_text"));
        var references = vector.Inputs.Required("references").Items();
        var scores = AnswerScores.Of(
            [.. references.Select(static one => one.Required("answers").Strings())],
            [.. references.Select(one => predicted[one.Required("idx").GetRawText()])],
            AnswerRules.Squad);
        return new { exact_match = scores.ExactMatch / 100, f1 = scores.F1 / 100 };
    }

    private static object MultiRc(VectorCase vector)
    {
        var items = vector.Inputs.Required("predictions").Items();
        int[] predictions = [.. items.Select(static item => item.Int("prediction"))];
        string[] groups = [.. items.Select(static item => $"{item.Required("idx").Int("paragraph")}-{item.Required("idx").Int("question")}")];
        var references = References(vector);
        return new
        {
            exact_match = GroupMean.Each(groups, references, predictions, static (one, other) => one.SequenceEqual(other) ? 1 : 0).Average(static group => group.Value),
            f1_m = GroupMean.Each(groups, references, predictions, static (one, other) => ClassF1.OverSeen(F1Average.Macro, one, other)).Average(static group => group.Value),
            f1_a = ClassF1.Of(1, references, predictions),
        };
    }

    private static object Exact(VectorCase vector)
    {
        string Prepared(string text)
        {
            foreach (var pattern in vector.Params.Optional("regexes_to_ignore")?.Strings() ?? [])
                text = Regex.Replace(text, pattern, string.Empty, RegexOptions.CultureInvariant);
            if (vector.Params.Bool("ignore_case", otherwise: false)) text = PythonText.Lower(text);
            if (vector.Params.Bool("ignore_punctuation", otherwise: false)) text = string.Concat(text.Where(static unit => !PythonText.IsPunctuation(unit)));
            return vector.Params.Bool("ignore_numbers", otherwise: false) ? string.Concat(text.Where(static unit => !char.IsAsciiDigit(unit))) : text;
        }

        var (wanted, given) = (vector.Inputs.Required("references").Strings(), vector.Inputs.Required("predictions").Strings());
        return new Accuracy().Compute([.. wanted.Select(Prepared)], [.. given.Select(Prepared)])["accuracy"] / 100;
    }
}
