using T5Platform.Data.Texts;

namespace T5Platform.Data.Metrics;

/// <summary>Words to insert, delete or replace to make a target of a prediction: mean, median, least, most and sum.</summary>
internal sealed class EditDistance(bool lower = true) : IMetric
{
    public string Name => "edit_distance";

    public IReadOnlyDictionary<string, double> Compute(IReadOnlyList<string> targets, IReadOnlyList<string> predictions)
    {
        TextPairs.RequireEqualLengths(targets, predictions);
        double[] distances = [.. targets.Zip(predictions, (target, prediction) => (double)Between(Words(target), Words(prediction))).Order()];
        if (distances.Length == 0) distances = [0];
        var half = distances.Length / 2;
        return new Dictionary<string, double>
        {
            ["min_edit"] = distances[0],
            ["max_edit"] = distances[^1],
            ["mean_edit"] = distances.Average(),
            ["median_edit"] = distances.Length % 2 == 1 ? distances[half] : (distances[half - 1] + distances[half]) / 2,
            ["sum_edit"] = distances.Sum(),
        };
    }

    private string[] Words(string text) => PythonText.Split(lower ? PythonText.Lower(text) : text);

    private static int Between(string[] one, string[] other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
