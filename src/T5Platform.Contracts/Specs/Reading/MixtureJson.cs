using System.Text.Json;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>Writes a mixture as canonical JSON, in the order of the table of fields; nothing where there is none.</summary>
internal static class MixtureJson
{
    /// <param name="json">Where it is written.</param>
    /// <param name="mixture">The mixture; null: none.</param>
    /// <param name="ofPretraining">Whether the corpus may be a member.</param>
    public static void Write(Utf8JsonWriter json, MixtureSpec? mixture, bool ofPretraining)
    {
        if (mixture is null)
            return;
        json.WriteStartObject("mixture");
        json.WriteStartArray("tasks");
        foreach (var task in mixture.Tasks)
            json.WriteStringValue(task);
        json.WriteEndArray();
        json.WriteString("strategy", SpecChoice.Text(mixture.Strategy));
        if (mixture.Limit is { } limit)
            json.WriteNumber("limit", limit);
        if (mixture.Temperature is { } temperature)
            json.WriteNumber("temperature", temperature);
        json.WriteString("constants", SpecChoice.Text(mixture.Constants));
        if (ofPretraining)
            json.WriteBoolean("unsupervised", mixture.Unsupervised);
        if (mixture.UnsupervisedExamples is { } examples)
            json.WriteNumber("unsupervisedExamples", examples);
        if (mixture.Examples is { } each)
            json.WriteNumber("examples", each);
        json.WriteEndObject();
    }
}
