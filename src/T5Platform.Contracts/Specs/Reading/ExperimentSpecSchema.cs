using System.Text.Json;
using System.Text.Json.Nodes;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The JSON Schema (draft 2020-12) of a submitted spec, written from the table of fields.</summary>
public static class ExperimentSpecSchema
{
    /// <summary>The schema. Rules between fields are not in it: the reader has the last word.</summary>
    public static string Json { get; } = Create();

    private static string Create() => Write(SpecFields.Experiment, "T5Platform experiment");

    /// <summary>The schema of any document that a table of fields describes.</summary>
    /// <param name="document">The table.</param>
    /// <param name="title">What an editor calls it.</param>
    public static string Write(SpecField document, string title)
    {
        var schema = Of(document);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        return schema.ToJsonString(new() { WriteIndented = true, NewLine = "\n" });
    }

    private static JsonObject Of(SpecField field)
    {
        var schema = new JsonObject { ["description"] = field.Description };
        if (field.Default is { } text)
            schema["default"] = JsonNode.Parse(text);
        var type = TypeOf(field);
        if (field.Shorthand is { } shorthand)
            schema["anyOf"] = new JsonArray(Of(shorthand), type);
        else
            foreach (var (name, value) in type.ToList())
                schema[name] = value?.DeepClone();
        return schema;
    }

    private static JsonObject TypeOf(SpecField field)
    {
        var name = field.Type == SpecFieldType.Text ? "string" : field.Type == SpecFieldType.List ? "array" : JsonNamingPolicy.CamelCase.ConvertName(field.Type.ToString());
        if (field.Type == SpecFieldType.Scalar)
            return new() { ["type"] = new JsonArray("string", "number", "boolean") };
        var schema = new JsonObject { ["type"] = field.MayBeNull ? new JsonArray(name, "null") : name };
        switch (field.Type)
        {
            case SpecFieldType.Text:
                AddText(field, schema);
                break;
            case SpecFieldType.Integer or SpecFieldType.Number:
                AddNumber(field, schema);
                break;
            case SpecFieldType.List:
                AddList(field, schema);
                break;
            case SpecFieldType.Object:
                AddObject(field, schema);
                break;
        }

        return schema;
    }

    private static void AddText(SpecField field, JsonObject schema)
    {
        if (field.MinimumLength > 0)
            schema["minLength"] = field.MinimumLength;
        if (field.MaximumLength is { } longest)
            schema["maxLength"] = longest;
        if (field.Pattern is { } pattern)
            schema["pattern"] = $"^(?:{pattern})$";
        if (field.Allowed is { } allowed)
            schema["enum"] = new JsonArray([.. allowed.Select(text => (JsonNode?)text), .. field.MayBeNull ? [null] : Array.Empty<JsonNode?>()]);
    }

    private static void AddNumber(SpecField field, JsonObject schema)
    {
        if (field.AllowedNumbers is { } numbers)
            schema["enum"] = new JsonArray([.. numbers.Select(number => (JsonNode?)number)]);
        if (field.Minimum is { } least)
            schema["minimum"] = Exact(field, least);
        if (field.Maximum is { } greatest)
            schema["maximum"] = Exact(field, greatest);
    }

    private static void AddList(SpecField field, JsonObject schema)
    {
        schema["items"] = Of(field.Item!);
        schema["minItems"] = field.MinimumLength;
        schema["maxItems"] = field.MaximumLength;
        if (field.DistinctItems)
            schema["uniqueItems"] = true;
    }

    private static void AddObject(SpecField field, JsonObject schema)
    {
        schema["additionalProperties"] = field.Values is { } values ? Of(values) : false;
        schema["required"] = new JsonArray([.. field.Fields.Where(child => child.Required).Select(child => (JsonNode?)child.Name)]);
        schema["properties"] = new JsonObject(field.Fields.Select(child => KeyValuePair.Create(child.Name, (JsonNode?)Of(child))));
    }

    private static JsonNode Exact(SpecField field, double value) => field.Type == SpecFieldType.Integer ? (long)value : value;
}
