using T5Platform.Data.Metrics.Answers;
using T5Platform.Data.Metrics.Bleu;
using T5Platform.Data.Metrics.Correlations;
using T5Platform.Data.Metrics.Summaries;

namespace T5Platform.Data.Metrics;

/// <summary>Metrics by name, for tasks that are described in a file. A new one is one line here.</summary>
internal static class MetricRegistry
{
    private static readonly Dictionary<string, Func<string[], IMetric>> Known = new(StringComparer.Ordinal)
    {
        ["accuracy"] = _ => new Accuracy(),
        ["exact_match"] = _ => new ExactMatch(),
        ["f1"] = labels => new F1(labels[0], labels[1]),
        ["mean_class_f1"] = labels => new MeanClassF1(labels),
        ["matthews_corrcoef"] = labels => new Matthews(labels),
        ["pearson_corrcoef"] = _ => NumberCorrelation.Pearson,
        ["spearman_corrcoef"] = _ => NumberCorrelation.Spearman,
        ["squad"] = _ => AnswerMetric.Squad,
        ["trivia_qa"] = _ => AnswerMetric.TriviaQa,
        ["rouge"] = _ => Rouge.Paper,
        ["bleu"] = _ => new BleuMetric(),
        ["edit_distance"] = _ => new EditDistance(),
    };

    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>What a metric needs of the labels that is not there; null: nothing.</summary>
    public static string? Lack(string name, int labels) => name switch
    {
        "f1" when labels != 2 => "f1 is of two labels",
        "mean_class_f1" or "matthews_corrcoef" when labels < 2 => $"{name} is of labels",
        _ => null,
    };

    /// <exception cref="UnknownNameException">There is none of that name.</exception>
    public static IMetric Create(string name, string[] labels) =>
        Known.TryGetValue(name, out var create) ? create(labels) : throw new UnknownNameException("metric", name, Known.Keys);
}
