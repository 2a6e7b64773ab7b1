using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Data.Metrics;
using T5Platform.Data.Metrics.Answers;
using T5Platform.Data.Metrics.Classes;
using T5Platform.Data.Metrics.Groups;
using T5Platform.Data.Metrics.Ranking;

namespace T5Platform.Conformance.Vectors.Scoring;

/// <summary>T5's metrics.</summary>
internal static class T5MetricFunctions
{
    private const string T5 = "t5.evaluation.metrics.";

    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        .. T5Metrics.All.Select(static metric => (Name(metric.Key), (IVectorFunction)new VectorFunction(vector =>
            metric.Value(Targets(vector), Predictions(vector), Parameters(vector))))),
        ($"{T5}mean_group_metric", new VectorFunction(GroupMeans)),
        ($"{T5}deduplicate_metric", new VectorFunction(Deduplicated)),
        ($"{T5}rank_classification", new VectorFunction(RankedChoices)),
        ($"{T5}sklearn_metrics_wrapper", new VectorFunction(ScikitLearn)),
        ($"{T5}_sequence_f1", new VectorFunction(static vector => TokenOverlap.F1(
            vector.Inputs.Required("target_tokens").Strings(), vector.Inputs.Required("prediction_tokens").Strings(), emptyAgree: true))),
        ($"{T5}_coqa_tokenize", new VectorFunction(static vector => AnswerRules.Squad.Tokens(vector.Inputs.Text("inp")))),
        ($"{T5}ShardedSquad", new VectorFunction(static vector => T5Metrics.Scores(AnswerScores.Merge(
        [
            .. vector.Inputs.Required("batches").Items().Select(static batch => (
                AnswerScores.Of(
                    [.. batch.Required("answers").Items().Select(static answers => answers.Strings())],
                    batch.Required("predictions").Strings(),
                    AnswerRules.Squad),
                batch.Required("predictions").GetArrayLength())),
        ])))),
        ("t5.evaluation.qa_utils.normalize_squad", new VectorFunction(static vector => AnswerRules.Squad.Normalise(vector.Inputs.Text("answer")))),
        ("t5.evaluation.qa_utils.normalize_trivia_qa", new VectorFunction(static vector => AnswerRules.TriviaQa.Normalise(vector.Inputs.Text("answer")))),
    ];

    private static string Name(string metric) => metric == "qa_metrics" ? "t5.evaluation.qa_utils.qa_metrics" : T5 + metric;

    private static JsonElement Targets(VectorCase vector) => vector.Inputs.Required("targets");

    private static JsonElement Predictions(VectorCase vector) => vector.Inputs.Optional("predictions") ?? vector.Inputs.Required("scores");

    /// <summary>Settings of the metric, whether given at once or to what makes it.</summary>
    private static JsonElement Parameters(VectorCase vector) => vector.Params.Optional("factory_args") ?? vector.Params;

    private static Dictionary<string, double> GroupMeans(VectorCase vector)
    {
        var parameters = Parameters(vector);
        var metric = T5Metrics.Named(parameters.Required("metric_fn").Text("fn"));
        var (groupKey, valueKey) = (parameters.TextOrNull("group_key") ?? "group", parameters.TextOrNull("value_key") ?? "value");
        string[] groups = [.. Targets(vector).Items().Select(target => Text(target.Required(groupKey)))];
        JsonElement[] targets = T5Metrics.Values(Targets(vector), valueKey).Items(), predictions = T5Metrics.Values(Predictions(vector), valueKey).Items();
        var names = metric(Json(targets[..1]), Json(predictions[..1]), parameters).Keys;
        var values = new Dictionary<string, double>();
        foreach (var name in names)
        {
            var each = GroupMean.Each(groups, targets, predictions, (one, other) => metric(Json(one), Json(other), parameters)[name]);
            values[name] = each.Average(static group => group.Value);
            if (!parameters.Bool("return_subgroup_scores", otherwise: false)) continue;
            foreach (var (group, value) in each) values[$"{group}-{name}"] = value;
        }

        return values;
    }

    private static Dictionary<string, double> Deduplicated(VectorCase vector)
    {
        var parameters = Parameters(vector);
        var (groupKey, valueKey) = (parameters.TextOrNull("group_key") ?? "group", parameters.TextOrNull("value_key") ?? "value");
        var firsts = GroupMean.Firsts(Targets(vector).Items().Select(target => Text(target.Required(groupKey))).ToArray());
        JsonElement[] targets = T5Metrics.Values(Targets(vector), valueKey).Items(), predictions = T5Metrics.Values(Predictions(vector), valueKey).Items();
        return T5Metrics.Named(parameters.Required("metric_fn").Text("fn"))(
            Json(firsts.Select(i => targets[i])), Json(firsts.Select(i => predictions[i])), parameters);
    }

    private static object RankedChoices(VectorCase vector)
    {
        var targets = vector.Inputs.Required("targets").Items();
        var scores = JsonClasses.Doubles(vector.Inputs.Required("scores"));
        if (targets.Length != scores.Length) throw new ArgumentException("There are not as many scores as targets.");
        var parameters = Parameters(vector);
        return RankClassification.Compute(
            [.. targets.Zip(scores, static (target, score) => Choice(target.Items(), score))],
            parameters.IntOrNull("num_classes"),
            parameters.Bool("normalize_by_target_length", otherwise: false));
    }

    private static RankedChoice Choice(JsonElement[] target, double score) => target switch
    {
        [{ ValueKind: JsonValueKind.Array } index, var correct, var weight, var length] when index.Ints() is [var example, var choice] =>
            new(example, choice, correct.GetBoolean(), weight.GetDouble(), length.GetInt32(), score),
        _ => throw new ArgumentException("A target is no (index of example and answer, is correct, weight, length)."),
    };

    private static object ScikitLearn(VectorCase vector)
    {
        var parameters = Parameters(vector);
        var (name, classes) = (parameters.Text("metric_str"), new JsonClasses());
        var value = name switch
        {
            "matthews_corrcoef" => Matthews.Correlation(classes.Of(Targets(vector)), classes.Of(Predictions(vector))),
            "accuracy_score" => ClassAccuracy.Of(classes.Of(Targets(vector)), classes.Of(Predictions(vector))),
            "f1_score" => ClassF1.Of(1, classes.Of(Targets(vector)), classes.Of(Predictions(vector))),
            _ => throw new SkipCaseException($"{name} of scikit-learn is a metric of no task of the study"),
        };
        return new Dictionary<string, double>
        {
            [parameters.TextOrNull("metric_dict_str") ?? name] = parameters.TextOrNull("post")?.Replace(" ", string.Empty, StringComparison.Ordinal) is "100*x" or "x*100" ? 100 * value : value,
        };
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static JsonElement Json(IEnumerable<JsonElement> values) => JsonSerializer.SerializeToElement(values);
}
