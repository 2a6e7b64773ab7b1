using System.Globalization;
using System.Text.RegularExpressions;
using T5Platform.Conformance.Cases;
using T5Platform.Model.Decoding;

namespace T5Platform.Conformance.Goldens.Decoding;

/// <summary>How beams were searched, which a golden says in the name of what came out: <c>mesh_beam4_a0_6</c> is width 4 and alpha 0.6.</summary>
internal static partial class BeamName
{
    /// <exception cref="SkipCaseException">We have no such search.</exception>
    /// <exception cref="MalformedCaseException">The name says no width or no penalty.</exception>
    public static BeamOptions Read(string name, int maxLength)
    {
        if (name.StartsWith("hf_", StringComparison.Ordinal))
            throw new SkipCaseException("Hugging Face's beam search is another algorithm; ours is Mesh TensorFlow's, which T5 used");
        var match = Mesh().Match(name);
        if (!match.Success) throw new MalformedCaseException($"{name} names no width and no penalty");
        return new()
        {
            Width = int.Parse(match.Groups["width"].ValueSpan, CultureInfo.InvariantCulture),
            Alpha = double.Parse(match.Groups["alpha"].Value.Replace('_', '.'), CultureInfo.InvariantCulture),
            MaxLength = maxLength,
        };
    }

    [GeneratedRegex("""^mesh_beam(?<width>\d+)_a(?<alpha>\d+(?:_\d+)?)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Mesh();
}
