using System.Text.Json;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>Writes targets, beams and ensembles as canonical JSON, in the order of the table of fields; nothing where there is none.</summary>
internal static class TargetJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<FinetuningTarget>? targets)
    {
        if (targets is null)
            return;
        json.WriteStartArray("targets");
        foreach (var target in targets)
            Write(json, target);
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, BeamSpec? beams)
    {
        if (beams is null)
            return;
        json.WriteStartObject("beams");
        json.WriteNumber("width", beams.Width);
        json.WriteNumber("lengthPenalty", beams.LengthPenalty);
        if (beams.Tasks is { } tasks)
            WriteTasks(json, tasks);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, EnsembleSpec? ensemble)
    {
        if (ensemble is null)
            return;
        json.WriteStartObject("ensemble");
        json.WriteNumber("members", ensemble.Members);
        json.WriteBoolean("sharedPretraining", ensemble.SharedPretraining);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FinetuningTarget target)
    {
        json.WriteStartObject();
        json.WriteString("name", target.Name);
        WriteTasks(json, target.Tasks);
        MixtureJson.Write(json, target.Mixture, ofPretraining: false);
        if (target.BatchRows is { } rows)
            json.WriteNumber("batchRows", rows);
        if (target.TargetLength is { } length)
            json.WriteNumber("targetLength", length);
        json.WriteEndObject();
    }

    private static void WriteTasks(Utf8JsonWriter json, IReadOnlyList<string> tasks)
    {
        json.WriteStartArray("tasks");
        foreach (var task in tasks)
            json.WriteStringValue(task);
        json.WriteEndArray();
    }
}
