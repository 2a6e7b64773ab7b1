using System.Text.RegularExpressions;

namespace T5Platform.Model.Freezing;

/// <summary>What a parameter's name says about its place in the network.</summary>
public static partial class ParameterName
{
    /// <summary>The block that it belongs to, from 0 at the bottom of its stack; null: to none.</summary>
    public static int? BlockOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var match = InBlock().Match(name);
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, provider: null) : null;
    }

    /// <summary>Whether it is of an adapter layer, the layer's norm included.</summary>
    public static bool IsAdapter(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return OfAdapter().IsMatch(name);
    }

    /// <summary>Whether it is the scale of a norm.</summary>
    public static bool IsNorm(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.EndsWith("layer_norm.weight", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?:encoder|decoder)\.block\.(\d+)\.")]
    private static partial Regex InBlock();

    [GeneratedRegex(@"\.adapter\.")]
    private static partial Regex OfAdapter();
}
