using System.Text.Json.Nodes;

namespace T5Platform.Web.Dashboard.Submitting;

/// <summary>A network by the name of a preset alone, or as an object that begins from it: the same, and each is written where it is shorter.</summary>
internal static class ModelShorthand
{
    private const string Model = "model";
    private const string Preset = "preset";

    /// <summary>The preset that the network begins from; empty for none.</summary>
    public static string PresetOf(JsonObject root) => root[Model] switch
    {
        JsonObject apart => FieldText.Of(apart[Preset]),
        var name => FieldText.Of(name),
    };

    /// <summary>Makes room for a size beside the preset.</summary>
    public static void Expand(JsonObject root)
    {
        if (root[Model] is JsonValue name)
            root[Model] = new JsonObject { [Preset] = name.DeepClone() };
    }

    /// <summary>Writes the name alone when nothing else is said.</summary>
    public static void Collapse(JsonObject root)
    {
        if (root[Model] is JsonObject { Count: 1 } apart && apart[Preset] is { } name)
            root[Model] = name.DeepClone();
    }

    /// <summary>Begins from another preset; what differs from it stays.</summary>
    public static void Choose(JsonObject root, string preset)
    {
        Expand(root);
        if (root[Model] is not JsonObject)
            root[Model] = new JsonObject();
        var apart = (JsonObject)root[Model]!;
        apart.Remove(Preset);
        if (preset.Length > 0)
            apart.Insert(0, Preset, JsonValue.Create(preset));
        Collapse(root);
    }
}
