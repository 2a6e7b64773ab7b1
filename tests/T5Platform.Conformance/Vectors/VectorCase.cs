using System.Text.Json;
using T5Platform.Conformance.Cases;

namespace T5Platform.Conformance.Vectors;

/// <summary>One case of a file of vectors: a function of a peer, what goes in, what must come out.</summary>
internal sealed record VectorCase
{
    public required string Topic { get; init; }

    public required string Id { get; init; }

    /// <summary>The peer's name of what is called.</summary>
    public required string Function { get; init; }

    public required JsonElement Inputs { get; init; }

    public required JsonElement Params { get; init; }

    public required JsonElement Expected { get; init; }

    /// <summary><c>compare</c> as the case states it.</summary>
    public required JsonElement Compare { get; init; }

    public required ReferenceFiles Files { get; init; }

    /// <summary>Something that the case needs beside it, in words; empty mostly.</summary>
    public string Requires { get; init; } = string.Empty;

    /// <summary>What is random is drawn from this; cases about properties run under several.</summary>
    public long Seed { get; init; }

    /// <exception cref="MalformedCaseException">A field is missing.</exception>
    public static VectorCase Read(string topic, JsonElement value, ReferenceFiles files) => new()
    {
        Topic = topic,
        Id = value.Required("id").GetString()!,
        Function = value.Required("function").GetString()!,
        Inputs = value.Optional("inputs") ?? Empty,
        Params = value.Optional("params") ?? Empty,
        Expected = value.TryGetProperty("expected", out var expected) ? expected : throw new MalformedCaseException("a case has no 'expected'"),
        Compare = value.Optional("compare") ?? JsonSerializer.SerializeToElement("exact"),
        Requires = value.Optional("requires")?.GetString() ?? string.Empty,
        Files = files,
    };

    private static JsonElement Empty { get; } = JsonSerializer.SerializeToElement(new { });
}
