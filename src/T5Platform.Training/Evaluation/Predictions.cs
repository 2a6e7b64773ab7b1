using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using T5Platform.Data.Evaluation;
using T5Platform.Data.Tasks;

namespace T5Platform.Training.Evaluation;

/// <summary>
/// The file of predictions: JSON lines with <c>inputs</c>, <c>target</c>, <c>prediction</c> and, where the answers are known, <c>scores</c> (of those
/// metrics that are means over examples, 0 to 100), in the order of the examples.
/// </summary>
internal static class Predictions
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync(IBlobStore blobs, BlobPath path, IReadOnlyList<TextExample> examples, IReadOnlyList<string> predictions, EvaluationResult? result) =>
        blobs.WriteAsync(path, async (stream, cancellation) =>
        {
            for (var i = 0; i < examples.Count; i++)
            {
                var scores = result?.OfEach.ToDictionary(static each => each.Key, each => each.Value[i]);
                var line = new Line(examples[i].Inputs, examples[i].Targets, predictions[i], scores);
                await JsonSerializer.SerializeAsync(stream, line, Options, cancellation);
                stream.WriteByte((byte)'\n');
            }
        });

    private sealed record Line(string Inputs, string Target, string Prediction, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Dictionary<string, double>? Scores);
}
