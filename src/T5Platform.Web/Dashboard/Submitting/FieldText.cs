using System.Text.Json;
using System.Text.Json.Nodes;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Web.Dashboard.Submitting;

/// <summary>
/// What is typed into a field ↔ what stands in the document. Nothing that is typed is lost: a number field that holds no
/// number becomes a JSON text, and the reader says what is wrong with it.
/// </summary>
internal static class FieldText
{
    /// <summary>A value as it is shown in its field.</summary>
    public static string Of(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonArray list => string.Join(", ", list.Select(Of)),
        _ => node.ToJsonString(),
    };

    /// <summary>What was typed, as it stands in the document; null: the field is left out.</summary>
    public static JsonNode? ToNode(SpecFieldType type, string typed) => type switch
    {
        SpecFieldType.Text => typed.Length == 0 ? null : JsonValue.Create(typed),
        SpecFieldType.List => ListOf(typed),
        _ => Number(typed.Trim()),
    };

    private static JsonArray? ListOf(string typed)
    {
        var items = typed.Split([',', ' ', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return items.Length == 0 ? null : new([.. items.Select(Number)]);
    }

    private static JsonValue? Number(string typed)
    {
        if (typed.Length == 0)
            return null;
        try
        {
            return JsonNode.Parse(typed) is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value : JsonValue.Create(typed);
        }
        catch (JsonException)
        {
            return JsonValue.Create(typed);
        }
    }
}
