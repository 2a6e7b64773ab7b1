using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Cli.Specs;

/// <summary>Fields of a spec that the command line gives by their paths: <c>--set pretraining.steps=200</c>.</summary>
internal static class SpecSettings
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The document with the settings in it, in their order; a setting without a value takes the field out.</summary>
    public static Answer<byte[]> Apply(byte[] spec, IReadOnlyList<string> settings)
    {
        if (settings.Count == 0)
            return Answer<byte[]>.Of(spec);
        var document = (JsonObject)JsonNode.Parse(spec)!;
        foreach (var setting in settings)
        {
            var at = setting.IndexOf('=', StringComparison.Ordinal);
            if (at < 1)
                return Failure.Of(ExitCode.Usage, $"--set is '{setting}'; a path and a value are expected, as in pretraining.steps=200.");
            var (path, text) = (setting[..at], setting[(at + 1)..]);
            if (SpecAssignment.Set(document, path, text.Length == 0 ? null : SpecAssignment.Typed(path, text)) is { } complaint)
                return Failure.Of(ExitCode.Usage, complaint);
        }

        return Answer<byte[]>.Of(Encoding.UTF8.GetBytes(document.ToJsonString(Indented)));
    }
}
