using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Data.Metrics;
using T5Platform.Data.Metrics.Answers;
using T5Platform.Data.Metrics.Bleu;
using T5Platform.Data.Metrics.Classes;
using T5Platform.Data.Metrics.Correlations;
using T5Platform.Data.Metrics.Intervals;
using T5Platform.Data.Metrics.Ranking;
using T5Platform.Data.Metrics.Summaries;

namespace T5Platform.Conformance.Vectors.Scoring;

/// <summary>T5's metrics that take targets and predictions, by name, so that metrics of metrics can find them.</summary>
internal static class T5Metrics
{
    public static IReadOnlyDictionary<string, MetricCall> All { get; } = new Dictionary<string, MetricCall>(StringComparer.Ordinal)
    {
        ["bleu"] = static (targets, predictions, parameters) => One("bleu", BleuScore.OfCorpus(predictions.Strings(), Streams(targets), new BleuOptions
        {
            Tokenizer = BleuTokenizer.Of(parameters.TextOrNull("tokenizer") ?? "intl"),
        }).Value),
        ["rouge"] = static (targets, predictions, parameters) => new Rouge(Types(parameters))
            .Intervals(targets.Strings(), predictions.Strings(), new Bootstrap()).ToDictionary(static one => one.Key, static one => one.Value.Mid),
        ["rouge_mean"] = static (targets, predictions, parameters) =>
            new Dictionary<string, double>(new Rouge(Types(parameters)).Compute(targets.Strings(), predictions.Strings())),
        ["all_match"] = static (targets, predictions, _) => new JsonClasses() is var classes && Same(classes.Of(targets), classes.Of(predictions))
            ? One("exact_match", 100)
            : One("exact_match", 0),
        ["accuracy"] = static (targets, predictions, parameters) => new JsonClasses() is var classes
            ? One("accuracy", 100 * ClassAccuracy.Of(classes.Of(targets), classes.Of(predictions), Weights(parameters)))
            : [],
        ["sequence_accuracy"] = static (targets, predictions, _) => One("sequence_accuracy", new Accuracy().Compute(targets.Strings(), predictions.Strings())["accuracy"]),
        ["f1_score_with_invalid"] = static (targets, predictions, _) => One("f1", 100 * F1.Score(targets.Ints(), predictions.Ints())),
        ["mean_multiclass_f1"] = static (targets, predictions, parameters) => parameters.Int("num_classes") is var count
            ? One($"mean_{count}class_f1", 100 * ClassF1.MeanOver(count, targets.Ints(), predictions.Ints(), Weights(parameters)))
            : [],
        ["pearson_corrcoef"] = static (targets, predictions, _) =>
            One("pearson_corrcoef", 100 * Correlation.Pearson(JsonClasses.Doubles(targets), JsonClasses.Doubles(predictions))),
        ["spearman_corrcoef"] = static (targets, predictions, _) =>
            One("spearman_corrcoef", 100 * Correlation.Spearman(JsonClasses.Doubles(targets), JsonClasses.Doubles(predictions))),
        ["auc"] = Auc,
        ["score_auc"] = Auc,
        ["edit_distance"] = static (targets, predictions, parameters) =>
            new Dictionary<string, double>(new EditDistance(parameters.Bool("lower", otherwise: true)).Compute(targets.Strings(), predictions.Strings())),
        ["squad"] = static (targets, predictions, _) => Answers(targets, predictions, AnswerRules.Squad),
        ["trivia_qa"] = static (targets, predictions, _) => Answers(targets, predictions, AnswerRules.TriviaQa),
        ["qa_metrics"] = static (targets, predictions, _) => Answers(targets, predictions, null),
        ["coqa_f1"] = static (targets, predictions, _) => One("f1", 100 * targets.Items().Zip(predictions.Strings()).Average(static pair =>
            pair.First.Strings().Max(answer => TokenOverlap.F1(AnswerRules.Squad.Tokens(answer), AnswerRules.Squad.Tokens(pair.Second), emptyAgree: true)))),
        ["span_squad"] = static (targets, predictions, _) => Scores(AnswerScores.Of(
            [.. targets.Items().Select(static target => target.Required("answers").Strings())],
            [.. targets.Items().Zip(predictions.Strings(), static (target, text) => SpanText.Answer(text, target.Text("context")))],
            AnswerRules.Squad)),
        ["multirc_f1_over_all_answers"] = static (targets, predictions, _) =>
            One("f1", 100 * F1.Score(Values(targets).Ints(), Values(predictions).Ints())),
    };

    public static MetricCall Named(string name) => All.TryGetValue(name.Split('.')[^1], out var metric) ? metric : throw SkipCaseException.NotYet($"the metric {name}");

    /// <summary>The field <c>value</c> of each item.</summary>
    public static JsonElement Values(JsonElement items, string key = "value") =>
        JsonSerializer.SerializeToElement(items.Items().Select(item => item.Required(key)));

    public static Dictionary<string, double> Scores(AnswerScores scores) => new() { ["em"] = scores.ExactMatch, ["f1"] = scores.F1 };

    private static Dictionary<string, double> One(string name, double value) => new() { [name] = value };

    private static string[] Types(JsonElement parameters) => parameters.Optional("score_keys")?.Strings() ?? ["rouge1", "rouge2", "rougeLsum"];

    private static double[]? Weights(JsonElement parameters) => parameters.Optional("sample_weight") is { } weights ? JsonClasses.Doubles(weights) : null;

    private static bool Same(int[] one, int[] other) => one.AsSpan().SequenceEqual(other);

    private static Dictionary<string, double> Answers(JsonElement targets, JsonElement predictions, AnswerRules? rules) =>
        Scores(AnswerScores.Of([.. targets.Items().Select(static answers => answers.Strings())], predictions.Strings(), rules ?? AnswerRules.AsTheyAre));

    private static Dictionary<string, double> Auc(JsonElement targets, JsonElement scores, JsonElement parameters)
    {
        var threshold = parameters.DoubleOrNull("targets_threshold") ?? 1;
        bool[] positive = [.. JsonClasses.Doubles(targets).Select(target => target >= threshold)];
        var numbers = JsonClasses.Doubles(scores);
        return new() { ["auc-roc"] = ScoreCurve.AreaUnderRoc(positive, numbers), ["auc-pr"] = ScoreCurve.AveragePrecision(positive, numbers) };
    }

    private static string?[][] Streams(JsonElement targets) => targets.Items() is [{ ValueKind: JsonValueKind.Array }, ..]
        ? [.. targets.Items().Select(static stream => stream.Strings())]
        : [targets.Strings()];
}
