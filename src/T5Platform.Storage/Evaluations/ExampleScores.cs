using System.Text.Json;

namespace T5Platform.Storage.Evaluations;

/// <summary>The scores of each example by metric, out of a file of predictions.</summary>
public static class ExampleScores
{
    /// <summary>Scores by metric, in the order of the examples. Empty for a file from before they were written; a metric that a line lacks is left out.</summary>
    /// <exception cref="JsonException">A line is no JSON.</exception>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<double>>> Read(Stream predictions, CancellationToken cancellationToken = default)
    {
        var scores = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        var lines = 0;
        using var reader = new StreamReader(predictions);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            using var document = JsonDocument.Parse(line);
            lines++;
            if (document.RootElement.TryGetProperty("scores", out var each) && each.ValueKind == JsonValueKind.Object)
                foreach (var score in each.EnumerateObject())
                    Of(score.Name).Add(score.Value.GetDouble());
        }

        return scores.Where(each => each.Value.Count == lines).ToDictionary(static each => each.Key, IReadOnlyList<double> (each) => each.Value, StringComparer.Ordinal);

        List<double> Of(string metric) => scores.TryGetValue(metric, out var known) ? known : scores[metric] = [];
    }
}
