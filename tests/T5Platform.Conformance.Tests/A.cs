using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;

namespace T5Platform.Conformance.Tests;

/// <summary>Tiny cases, and what the runner says of them.</summary>
internal static class A
{
    public static CaseResult Judgement(string compare, string expected, Func<VectorCase, object?> answer, string topic = "topic", string function = "f", string more = "{}")
    {
        var vector = VectorCase.Read(
            topic,
            Parse($$"""{"id":"case","function":"{{function}}","compare":{{compare}},"expected":{{expected}},"inputs":{{more}},"params":{{more}}}"""),
            new ReferenceFiles(null, null));
        var functions = new Dictionary<string, IVectorFunction> { [function] = new VectorFunction(answer) };
        return new VectorRunner(functions, new Dictionary<string, string> { ["helper"] = "a helper of Python" }).Run(vector);
    }

    public static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
