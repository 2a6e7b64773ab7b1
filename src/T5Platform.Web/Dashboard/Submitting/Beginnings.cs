using System.Text;
using System.Text.Json.Nodes;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Web.Specs;

namespace T5Platform.Web.Dashboard.Submitting;

/// <summary>Texts that a draft can begin with.</summary>
internal static class Beginnings
{
    private const int LongestName = 100;

    /// <summary>Sensible sizes, and nothing said about what it is for.</summary>
    public const string Blank = """
        {
          "seeds": [1, 2],
          "model": "mini",
          "logicalShards": 2,
          "pretraining": {
            "corpus": "dotnet-docs",
            "objective": "span_corruption",
            "steps": 2000,
            "batchRows": 32,
            "inputLength": 128,
            "targetLength": 48,
            "checkpointEvery": 200,
            "parallelism": "1x1"
          },
          "finetuning": {
            "tasks": [],
            "steps": 400,
            "batchRows": 16,
            "inputLength": 128,
            "targetLength": 32,
            "checkpointEvery": 100,
            "parallelism": "1x1"
          },
          "rows": [
            { "name": "Baseline", "baseline": true }
          ]
        }
        """;

    /// <summary>Examples: name, what to call it, what it is.</summary>
    public static IReadOnlyList<(string Name, string Title, string Says)> Examples { get; } =
    [
        .. SpecDesk.Examples.Keys.Select(static name => name switch
        {
            "demo-quick" => (name, "Demo study, quick", "Three rows, three tasks, two seeds; some minutes on four CPU devices."),
            "demo-hour" => (name, "Demo study, one hour", "The same with ten times the pre-training; an hour on four CPU devices."),
            _ => (name, name, ""),
        }),
    ];

    /// <summary>An example's text; null when there is none of that name.</summary>
    public static string? Example(string name) =>
        SpecDesk.Examples.TryGetValue(name, out var json) ? Encoding.UTF8.GetString(json.Span).TrimEnd() : null;

    /// <summary>Another experiment's spec under a name that tells them apart.</summary>
    public static string Variation(ExperimentSpec spec)
    {
        const string ending = ", variation";
        var name = spec.Name.EndsWith(ending, StringComparison.Ordinal) || spec.Name.Length + ending.Length > LongestName ? spec.Name : spec.Name + ending;
        return Written(spec with { Name = name });
    }

    /// <summary>A spec as a person would write it.</summary>
    public static string Written(ExperimentSpec spec)
    {
        var root = (JsonObject)JsonNode.Parse(ExperimentSpecJson.Write(spec))!;
        Shorten(root, spec);
        return SpecLayout.Write(root);
    }

    // Sizes that are a preset's are easier to read, and to change, by its name.
    private static void Shorten(JsonObject root, ExperimentSpec spec)
    {
        var (preset, sizes) = ModelPreset.All.FirstOrDefault(each => each.Value == spec.Model with { Dropout = each.Value.Dropout });
        if (preset is not null)
            root["model"] = spec.Model == sizes ? preset : new JsonObject { ["preset"] = preset, ["dropout"] = root["model"]!["dropout"]!.DeepClone() };
        foreach (var (name, parallelism) in new[] { ("pretraining", spec.Pretraining?.Parallelism), ("finetuning", spec.Finetuning?.Parallelism) })
        {
            if (parallelism is { } known)
                root[name]!["parallelism"] = known.ToString();
        }
    }
}
