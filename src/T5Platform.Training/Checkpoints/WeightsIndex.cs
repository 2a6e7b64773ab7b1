using System.Text.Json;
using T5Platform.Contracts.Checkpoints;

namespace T5Platform.Training.Checkpoints;

/// <summary>In which of several files each weight is, as Hugging Face's tools read it.</summary>
/// <param name="Bytes">Of all weights together.</param>
/// <param name="Parts">For each weight the part whose file holds it.</param>
public sealed record WeightsIndex(long Bytes, IReadOnlyDictionary<string, int> Parts)
{
    /// <summary>Writes it.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="parts">How many files there are.</param>
    public void Write(Stream stream, int parts)
    {
        using var json = new Utf8JsonWriter(stream, new() { Indented = true });
        json.WriteStartObject();
        json.WriteStartObject("metadata");
        json.WriteNumber("total_size", Bytes);
        json.WriteEndObject();
        json.WriteStartObject("weight_map");
        foreach (var (name, part) in Parts.OrderBy(static each => each.Key, StringComparer.Ordinal)) json.WriteString(name, CheckpointFiles.WeightsOf(part, parts));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
