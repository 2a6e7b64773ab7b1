using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;

namespace T5Platform.Conformance.Comparing;

/// <summary>How the answer to a case is judged.</summary>
internal abstract class CompareRule
{
    public abstract CaseResult Judge(VectorCase vector, IVectorFunction function);

    /// <summary>The rule that a case states.</summary>
    /// <exception cref="MalformedCaseException">There is no such rule.</exception>
    public static CompareRule Of(VectorCase vector) => (vector.Compare.ValueKind, vector.Compare) switch
    {
        (JsonValueKind.String, var name) => name.GetString() switch
        {
            "exact" => new ValueRule(NumberRule.Exact),
            "raises" => new RaisesRule(),
            "properties" => new PropertiesRule(),
            var other => throw new MalformedCaseException($"compare is '{other}'; known are exact, raises and properties"),
        },
        (JsonValueKind.Object, var rule) when rule.Optional("decimal_places") is { } places => new ValueRule(NumberRule.Decimals(places.GetInt32())),
        (JsonValueKind.Object, var rule) when rule.Optional("abs") is { } distance => new ValueRule(NumberRule.Absolute(distance.GetDouble())),
        var (_, other) => throw new MalformedCaseException($"compare is {other.GetRawText()}; known are decimal_places and abs"),
    };
}
