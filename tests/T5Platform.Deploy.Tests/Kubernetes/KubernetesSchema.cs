using System.Text.Json.Nodes;
using T5Platform.Deploy.Tests.Files;
using T5Platform.Deploy.Tests.Tools;

namespace T5Platform.Deploy.Tests.Kubernetes;

/// <summary>
/// Kubernetes' own OpenAPI description, read strictly: a field that it does not name is an error, as is one that it demands
/// and does not find, a value of another type, a kind that the version lacks, and two list items with one merge key.
/// </summary>
internal sealed class KubernetesSchema
{
    private const string Prefix = "#/definitions/";
    private const string Quantity = "io.k8s.apimachinery.pkg.api.resource.Quantity";
    private static readonly Lazy<KubernetesSchema?> Loaded = new(Load);

    private readonly JsonObject definitions;
    private readonly Dictionary<(string ApiVersion, string Kind), string> kinds = [];

    private KubernetesSchema(JsonObject definitions)
    {
        this.definitions = definitions;
        foreach (var (name, definition) in definitions)
            foreach (var kind in definition.Items("x-kubernetes-group-version-kind"))
                kinds.TryAdd((ApiVersion(kind), kind.Text("kind")!), name);
    }

    /// <summary>The description that build/setup/kubernetes-schema.sh fetched; skips the test when there is none.</summary>
    public static KubernetesSchema Require()
    {
        if (Loaded.Value is null)
            Assert.Skip($"Kubernetes' OpenAPI description is not in {Tool.Cache}/kubernetes; build/setup/kubernetes-schema.sh fetches it.");
        return Loaded.Value;
    }

    /// <summary>All that is wrong with an object, each with its path.</summary>
    public IReadOnlyList<string> Check(JsonNode @object)
    {
        var kind = (@object.Text("apiVersion") ?? "", @object.Text("kind") ?? "");
        if (!kinds.TryGetValue(kind, out var definition))
            return [$"{kind.Item1} {kind.Item2}: no such kind"];
        var errors = new List<string>();
        Check(@object, Prefix + definition, kind.Item2, errors);
        return errors;
    }

    private static KubernetesSchema? Load()
    {
        var file = Path.Combine(Tool.Cache, "kubernetes", "swagger.json");
        return File.Exists(file) ? new((JsonObject)JsonNode.Parse(File.ReadAllText(file))!["definitions"]!) : null;
    }

    private static string ApiVersion(JsonNode kind) =>
        kind.Text("group") is { Length: > 0 } group ? $"{group}/{kind.Text("version")}" : kind.Text("version")!;

    private void Check(JsonNode? value, string reference, string path, List<string> errors)
    {
        var name = reference[Prefix.Length..];
        if (name == Quantity)
            Expect(value is JsonValue, "a quantity", value, path, errors);
        else
            Check(value, definitions[name]!, path, errors);
    }

    private void Check(JsonNode? value, JsonNode schema, string path, List<string> errors)
    {
        if (schema.Text("$ref") is { } reference)
            Check(value, reference, path, errors);
        else if (schema.Text("format") == "int-or-string")
            Expect(KindOf(value) is "integer" or "string", "an integer or a string", value, path, errors);
        else if (schema.Text("type") is { } type)
            CheckType(value, type, schema, path, errors);
    }

    private void CheckType(JsonNode? value, string type, JsonNode schema, string path, List<string> errors)
    {
        if (KindOf(value) is var kind && kind != type && !(type == "number" && kind == "integer"))
            errors.Add($"{path}: {type} expected, {kind} found");
        else if (value is JsonObject map)
            CheckObject(map, schema, path, errors);
        else if (value is JsonArray list)
            CheckArray(list, schema, path, errors);
    }

    private void CheckObject(JsonObject map, JsonNode schema, string path, List<string> errors)
    {
        foreach (var required in schema.Items("required").Where(name => !map.ContainsKey(name.ToString())))
            errors.Add($"{path}.{required}: missing");
        var properties = schema.Members("properties");
        foreach (var (name, value) in map)
            if (properties.TryGetValue(name, out var property))
                Check(value, property!, $"{path}.{name}", errors);
            else if (schema.At("additionalProperties") is { } additional)
                Check(value, additional, $"{path}.{name}", errors);
            else if (properties.Count > 0)
                errors.Add($"{path}.{name}: unknown field");
    }

    private void CheckArray(JsonArray list, JsonNode schema, string path, List<string> errors)
    {
        for (var i = 0; i < list.Count; i++)
            Check(list[i], schema["items"]!, $"{path}[{i}]", errors);
        // Two items with one merge key: the API server keeps one of them, silently.
        if (schema.Text("x-kubernetes-patch-merge-key") is { } key && schema.Text("x-kubernetes-patch-strategy")?.Contains("merge", StringComparison.Ordinal) == true)
            foreach (var twice in list.GroupBy(item => item.Text(key)).Where(group => group.Key is not null && group.Count() > 1))
                errors.Add($"{path}: {key} '{twice.Key}' {twice.Count()} times");
    }

    private static void Expect(bool holds, string expected, JsonNode? value, string path, List<string> errors)
    {
        if (!holds)
            errors.Add($"{path}: {expected} expected, {KindOf(value)} found");
    }

    private static string KindOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        JsonValue scalar when scalar.TryGetValue<bool>(out _) => "boolean",
        JsonValue scalar when scalar.TryGetValue<long>(out _) => "integer",
        JsonValue scalar when scalar.TryGetValue<double>(out _) => "number",
        _ => "string",
    };
}
