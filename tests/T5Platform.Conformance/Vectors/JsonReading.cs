using System.Text.Json;
using T5Platform.Conformance.Cases;

namespace T5Platform.Conformance.Vectors;

/// <summary>Reads cases. What is not there or of another kind is a fault of the case, never a refusal by our code.</summary>
internal static class JsonReading
{
    public static JsonElement Required(this JsonElement value, string name) =>
        value.Optional(name) ?? throw new MalformedCaseException($"the case has no '{name}'");

    /// <summary>Null where the name is missing or its value is null.</summary>
    public static JsonElement? Optional(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;

    public static int Int(this JsonElement value, string name) => Of(value.Required(name), static found => found.GetInt32());

    public static int? IntOrNull(this JsonElement value, string name) => value.Optional(name) is { } found ? Of(found, static one => one.GetInt32()) : null;

    public static double Double(this JsonElement value, string name) => Of(value.Required(name), static found => found.GetDouble());

    public static double? DoubleOrNull(this JsonElement value, string name) =>
        value.Optional(name) is { } found ? Of(found, static one => one.GetDouble()) : null;

    public static bool Bool(this JsonElement value, string name, bool otherwise) =>
        value.Optional(name) is { } found ? Of(found, static one => one.GetBoolean()) : otherwise;

    public static string Text(this JsonElement value, string name) => Of(value.Required(name), static found => found.GetString()!);

    public static string? TextOrNull(this JsonElement value, string name) =>
        value.Optional(name) is { } found ? Of(found, static one => one.GetString()!) : null;

    public static int[] Ints(this JsonElement array) => Of(array, static found => found.EnumerateArray().Select(item => item.GetInt32()).ToArray());

    public static bool[] Bools(this JsonElement array) =>
        Of(array, static found => found.EnumerateArray().Select(item => item.GetBoolean()).ToArray());

    public static string[] Strings(this JsonElement array) =>
        Of(array, static found => found.EnumerateArray().Select(item => item.GetString()!).ToArray());

    public static JsonElement[] Items(this JsonElement array) => Of(array, static found => found.EnumerateArray().ToArray());

    /// <summary>Runs a reading; a value of another kind is the case's fault.</summary>
    private static T Of<T>(JsonElement value, Func<JsonElement, T> read)
    {
        try
        {
            return read(value);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException)
        {
            var text = value.GetRawText();
            throw new MalformedCaseException($"{(text.Length > 80 ? text[..80] + "…" : text)} is no {typeof(T).Name}", wrong);
        }
    }
}
