using System.Text;

namespace T5Platform.Model.Parameters;

/// <summary>
/// Standard normal numbers that depend on a seed and a name alone: not on torch's generators, its version, the device or the
/// order in which parameters are made.
/// </summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014) as a counter, then the Box-Muller transform in double precision.</remarks>
internal sealed class NormalNumbers(ulong seed, string name)
{
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;
    private ulong _state = Mix(seed + Mix(Fnv1a(name)));
    private double? _spare;

    /// <summary>The next number of mean 0 and deviation 1.</summary>
    public double Next()
    {
        if (_spare is { } spare)
        {
            _spare = null;
            return spare;
        }
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextUniform()));
        var (sin, cos) = Math.SinCos(2 * Math.PI * NextUniform());
        _spare = radius * sin;
        return radius * cos;
    }

    /// <summary>The next number whose distance from 0 is at most two deviations.</summary>
    public double NextWithinTwo()
    {
        while (true)
        {
            var value = Next();
            if (Math.Abs(value) <= 2) return value;
        }
    }

    /// <summary>The next number in [0, 1).</summary>
    public double NextUniform() => (Mix(_state += Step) >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }

    private static ulong Fnv1a(string text)
    {
        var hash = 0xCBF2_9CE4_8422_2325;
        foreach (var value in Encoding.UTF8.GetBytes(text)) hash = (hash ^ value) * 0x100_0000_01B3;
        return hash;
    }
}
