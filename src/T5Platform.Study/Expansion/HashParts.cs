using System.Globalization;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Expansion;

/// <summary>Settings as the parts of a hash: each kind of node names what changes its bits, and nothing else.</summary>
internal static class HashParts
{
    public static IEnumerable<string> Vocabulary(VocabularySettings vocabulary) =>
    [
        $"kind {vocabulary.Kind}", $"pieces {vocabulary.Pieces}", $"sentinels {vocabulary.Sentinels}", $"rows {vocabulary.Rows}",
        .. vocabulary.Languages.OrderBy(static each => each.Key, StringComparer.Ordinal).Select(static each => $"language {each.Key} {each.Value}"),
    ];

    public static IEnumerable<string> Network(ModelSpec model) => [$"model {model}"];

    public static IEnumerable<string> Objective(ObjectiveSettings objective) =>
        [$"objective {objective.Name}", $"rate {Text(objective.CorruptionRate)}", $"span {Text(objective.MeanSpanLength)}"];

    public static IEnumerable<string> Loop(RunSpec run) =>
    [
        $"steps {run.Steps}", $"shards {run.LogicalShards}", $"rows {run.RowsPerLogicalShard}", $"inputs {run.InputLength}", $"targets {run.TargetLength}",
        $"schedule {run.Optimizer.Schedule}", $"rate {Text(run.Optimizer.LearningRate)}", $"warm-up {run.Optimizer.WarmupSteps}",
    ];

    public static IEnumerable<string> Mixture(MixtureSettings? mixture) => mixture is null ? [] :
    [
        $"mixture {mixture.Strategy}", $"limit {mixture.Limit}", $"temperature {Text(mixture.Temperature)}", $"unsupervised {mixture.Unsupervised}",
        $"counts {mixture.UnsupervisedExamples}", .. mixture.Caps.OrderBy(static cap => cap.Key, StringComparer.Ordinal).Select(static cap => $"cap {cap.Key} {cap.Value}"),
    ];

    public static IEnumerable<string> Method(FinetuningMethod method) => [$"method {method.Kind}", $"adapters {method.AdapterWidth}"];

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
