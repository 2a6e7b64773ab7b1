using System.Text.Encodings.Web;
using System.Text.Json;
using T5Platform.Data.Tasks;

namespace T5Platform.Training.Evaluation;

/// <summary>The file of predictions: JSON lines with <c>inputs</c>, <c>target</c> and <c>prediction</c>, in the order of the examples.</summary>
internal static class Predictions
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync(IBlobStore blobs, BlobPath path, IReadOnlyList<TextExample> examples, IReadOnlyList<string> predictions) =>
        blobs.WriteAsync(path, async (stream, cancellation) =>
        {
            for (var i = 0; i < examples.Count; i++)
            {
                var line = new Line(examples[i].Inputs, examples[i].Targets, predictions[i]);
                await JsonSerializer.SerializeAsync(stream, line, Options, cancellation);
                stream.WriteByte((byte)'\n');
            }
        });

    private sealed record Line(string Inputs, string Target, string Prediction);
}
