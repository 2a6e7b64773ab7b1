using T5Platform.Data.Metrics.Classes;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Metrics;

/// <summary>What metrics share: lists of equal length, and a mean that is 0 over nothing.</summary>
internal static class TextPairs
{
    public static double Mean(IReadOnlyList<string> targets, IReadOnlyList<string> predictions, Func<string, string, double> score)
    {
        RequireEqualLengths(targets, predictions);
        return targets.Count == 0 ? 0 : targets.Zip(predictions, score).Average();
    }

    /// <summary>The score of each pair, under one name, of 100.</summary>
    public static Dictionary<string, IReadOnlyList<double>> Each(string name, IReadOnlyList<TextExample> examples, IReadOnlyList<string> predictions, Func<string, string, double> score)
    {
        ClassLists.RequireEqualLengths(examples.Count, predictions.Count);
        return new() { [name] = [.. examples.Zip(predictions, (example, prediction) => 100 * score(example.Targets, prediction))] };
    }

    public static void RequireEqualLengths(IReadOnlyList<string> targets, IReadOnlyList<string> predictions)
    {
        if (targets.Count != predictions.Count)
            throw new ArgumentException($"There are {targets.Count} targets but {predictions.Count} predictions.", nameof(predictions));
    }

    /// <summary>Class numbers; -1 for a text that is no label (T5's <c>string_label_to_class_id</c>).</summary>
    public static int[] Classes(IReadOnlyList<string> texts, string[] labels) => [.. texts.Select(text => Array.IndexOf(labels, text))];
}
