using System.Globalization;
using System.Text.RegularExpressions;
using T5Platform.Conformance.Cases;
using T5Platform.Model.Decoding;

namespace T5Platform.Conformance.Goldens.Decoding;

/// <summary>
/// How beams were searched, which a golden says in the name of what came out: <c>mesh_beam4_a0_6</c> is width 4 and alpha 0.6, <c>hf_beam4_lp0_6_early</c> the same by
/// Hugging Face's rules, stopping early.
/// </summary>
internal static partial class BeamName
{
    /// <summary>Hugging Face's ids begin with the decoder's start, which is not a token that was emitted.</summary>
    public static bool HasStart(string name) => name.StartsWith("hf_", StringComparison.Ordinal);

    /// <exception cref="MalformedCaseException">The name says no width or no penalty.</exception>
    public static BeamOptions Read(string name, int maxLength)
    {
        var match = Pattern().Match(name);
        if (!match.Success) throw new MalformedCaseException($"{name} names no width and no penalty");
        return new()
        {
            Rules = HasStart(name) ? BeamRules.HuggingFace : BeamRules.MeshTensorFlow,
            StopEarly = name.Contains("_early", StringComparison.Ordinal),
            Width = int.Parse(match.Groups["width"].ValueSpan, CultureInfo.InvariantCulture),
            Alpha = double.Parse(match.Groups["alpha"].Value.Replace('_', '.'), CultureInfo.InvariantCulture),
            MaxLength = maxLength,
        };
    }

    [GeneratedRegex("""^(?:mesh_beam(?<width>\d+)_a|hf_beam(?<width>\d+)_lp)(?<alpha>\d+(?:_\d+)?)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
