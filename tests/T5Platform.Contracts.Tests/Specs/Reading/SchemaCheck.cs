using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace T5Platform.Contracts.Tests.Specs.Reading;

/// <summary>As much of JSON Schema 2020-12 as the published schema uses; a keyword it does not know fails the test.</summary>
internal static class SchemaCheck
{
    public static IReadOnlyList<string> Violations(JsonObject schema, JsonNode? value, string path = "")
    {
        var violations = new List<string>();
        foreach (var (keyword, rule) in schema)
            violations.AddRange(Violations(keyword, rule!, schema, value, path));
        return violations;
    }

    private static IEnumerable<string> Violations(string keyword, JsonNode rule, JsonObject schema, JsonNode? value, string path) => keyword switch
    {
        "$schema" or "title" or "description" or "default" => [],
        "type" => When(!TypesOf(rule).Contains(TypeOf(value, TypesOf(rule))), $"{path}: type {TypeOf(value, [])}"),
        "anyOf" => When(rule.AsArray().All(each => Violations(each!.AsObject(), value, path).Count > 0), $"{path}: anyOf"),
        "enum" => When(!rule.AsArray().Any(each => JsonNode.DeepEquals(each, value)), $"{path}: enum"),
        "minimum" => When(value is JsonValue number && number.GetValueKind() == System.Text.Json.JsonValueKind.Number && number.GetValue<double>() < rule.GetValue<double>(), $"{path}: minimum"),
        "maximum" => When(value is JsonValue number && number.GetValueKind() == System.Text.Json.JsonValueKind.Number && number.GetValue<double>() > rule.GetValue<double>(), $"{path}: maximum"),
        "minLength" => When(Text(value)?.EnumerateRunes().Count() < rule.GetValue<int>(), $"{path}: minLength"),
        "maxLength" => When(Text(value)?.EnumerateRunes().Count() > rule.GetValue<int>(), $"{path}: maxLength"),
        "pattern" => When(Text(value) is { } text && !Regex.IsMatch(text, rule.GetValue<string>().Replace("$", "\\z")), $"{path}: pattern"),
        "minItems" => When((value as JsonArray)?.Count < rule.GetValue<int>(), $"{path}: minItems"),
        "maxItems" => When((value as JsonArray)?.Count > rule.GetValue<int>(), $"{path}: maxItems"),
        "uniqueItems" => When(value is JsonArray list && list.Select(item => item?.ToJsonString()).Distinct().Count() < list.Count, $"{path}: uniqueItems"),
        "items" => value is JsonArray all ? all.SelectMany((item, index) => Violations(rule.AsObject(), item, $"{path}[{index}]")) : [],
        "required" => value is JsonObject given ? rule.AsArray().Where(name => !given.ContainsKey(name!.GetValue<string>())).Select(name => $"{path}: {name} required") : [],
        "additionalProperties" => value is JsonObject given ? given.Select(each => each.Key).Except(schema["properties"]!.AsObject().Select(each => each.Key)).Select(name => $"{path}: {name} unknown") : [],
        "properties" => value is JsonObject given ? rule.AsObject().Where(each => given.ContainsKey(each.Key)).SelectMany(each => Violations(each.Value!.AsObject(), given[each.Key], $"{path}.{each.Key}")) : [],
        _ => throw new NotSupportedException($"The schema uses '{keyword}', which this check does not know."),
    };

    private static IEnumerable<string> When(bool bad, string violation) => bad ? [violation] : [];

    private static string? Text(JsonNode? value) => value?.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : null;

    private static List<string> TypesOf(JsonNode rule) => rule is JsonArray list ? [.. list.Select(each => each!.GetValue<string>())] : [rule.GetValue<string>()];

    private static string TypeOf(JsonNode? value, List<string> wanted) => value?.GetValueKind() switch
    {
        null => "null",
        System.Text.Json.JsonValueKind.Object => "object",
        System.Text.Json.JsonValueKind.Array => "array",
        System.Text.Json.JsonValueKind.String => "string",
        System.Text.Json.JsonValueKind.Number => wanted.Contains("integer") && value.GetValue<double>() % 1 == 0 ? "integer" : "number",
        _ => "boolean",
    };
}
