using System.Reflection;
using T5Platform.Web.Rest.Documents;
using T5Platform.Web.Specs;

namespace T5Platform.Web.Rest;

/// <summary>What the server says of itself.</summary>
internal static class AboutReads
{
    private static readonly VersionDocument This = new("T5Platform", InformationalVersion(), "v1");

    /// <summary>Version of the server and of the API.</summary>
    public static Ok<VersionDocument> Version() => TypedResults.Ok(This);

    /// <summary>The JSON Schema of an ExperimentSpec.</summary>
    public static ContentHttpResult SpecSchema() => TypedResults.Text(SpecDesk.Schema, "application/schema+json");

    /// <summary>Names of the specs to begin with.</summary>
    public static Ok<IReadOnlyList<string>> SpecExamples() => TypedResults.Ok<IReadOnlyList<string>>([.. SpecDesk.Examples.Keys]);

    /// <summary>A spec to begin with; can be submitted as it stands.</summary>
    public static Results<FileContentHttpResult, ProblemHttpResult> SpecExample(string name) =>
        SpecDesk.Examples.TryGetValue(name, out var json)
            ? TypedResults.Bytes(json, "application/json")
            : Problems.NotFound("example", name);

    private static string InformationalVersion() =>
        typeof(AboutReads).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
