using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Study.Sweeps;

/// <summary>Writes a sweep as JSON, which the reader reads back as an equal one: what is kept of it, whatever becomes of the study that it was over.</summary>
public static class SweepJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The JSON, indented by two spaces.</summary>
    public static string Write(SweepDefinition sweep)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        var document = new JsonObject
        {
            ["sweep"] = sweep.Name,
            ["description"] = sweep.Description,
            ["method"] = SpecChoice.Text(sweep.Method),
            ["spec"] = JsonNode.Parse(ExperimentSpecJson.Write(sweep.Spec)),
            ["fields"] = new JsonObject(sweep.Fields.Select(static field => KeyValuePair.Create(field.Path, (JsonNode?)Field(field)))),
        };
        if (sweep.Method != SweepMethod.Grid)
            document["trials"] = sweep.Trials;
        document["seed"] = sweep.Seed;
        document["parallel"] = sweep.Parallel;
        document["objective"] = Objective(sweep.Objective);
        if (sweep.Halving is { } halving)
            document["halving"] = new JsonObject { ["stage"] = SpecChoice.Text(halving.Stage), ["first"] = halving.First, ["eta"] = halving.Eta, ["rungs"] = halving.Rungs };
        return document.ToJsonString(Indented);
    }

    private static JsonObject Objective(SweepObjective objective)
    {
        var written = new JsonObject { ["task"] = objective.Task };
        if (objective.Metric is { } metric)
            written["metric"] = metric;
        written["goal"] = SpecChoice.Text(objective.Goal);
        return written;
    }

    private static JsonObject Field(SweepField field) => field switch
    {
        SweepField.Values values => new() { ["values"] = new JsonArray([.. values.Json.Select(static json => JsonNode.Parse(json))]) },
        SweepField.Range range => new() { ["from"] = range.Least, ["to"] = range.Greatest, ["log"] = range.InLog },
        SweepField.WholeRange whole => new() { ["from"] = whole.Least, ["to"] = whole.Greatest, ["log"] = whole.InLog, ["whole"] = true },
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{field} cannot be written.")),
    };
}
