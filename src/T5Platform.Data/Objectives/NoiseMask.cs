using T5Platform.Data.Randomness;

namespace T5Platform.Data.Objectives;

/// <summary>Which tokens of a window are noise (true), as T5's preprocessors draw them. Shapes: a mask of length L.</summary>
internal static class NoiseMask
{
    /// <summary>Each token alone is noise with the given probability.</summary>
    public static bool[] Iid(int length, double density, RandomStream random)
    {
        var mask = new bool[length];
        for (var i = 0; i < length; i++) mask[i] = random.NextSingle() < (float)density;
        return mask;
    }

    /// <summary>
    /// Exactly round(L · density) noise tokens in exactly round(noise / mean) spans, noise and the rest each cut into parts
    /// at uniform places; begins with the rest and ends with noise. Counts are rounded in single precision, half to even.
    /// </summary>
    public static bool[] RandomSpans(int length, double density, double meanSpanLength, RandomStream random)
    {
        if (density == 0) return new bool[length];
        var drawn = Math.Max(length, 2);
        var noise = Math.Clamp((int)MathF.Round(drawn * (float)density), 1, drawn - 1);
        var wanted = Math.Max(1, (int)MathF.Round(noise / (float)meanSpanLength));
        // More spans than tokens on either side cannot be: only densities near 1 or means below 1 ask for it.
        var spans = Math.Min(wanted, Math.Min(noise, drawn - noise));
        var noiseParts = RandomParts(noise, spans, random);
        var otherParts = RandomParts(drawn - noise, spans, random);
        var mask = new bool[drawn];
        var at = 0;
        for (var span = 0; span < spans; span++)
        {
            at += otherParts[span];
            mask.AsSpan(at, noiseParts[span]).Fill(true);
            at += noiseParts[span];
        }

        return mask[..length];
    }

    /// <summary>A random prefix of 1 to L - 1 tokens is noise (T5's <c>random_prefix_noise_mask</c> at density 0.5).</summary>
    public static bool[] RandomPrefix(int length, RandomStream random)
    {
        var mask = new bool[length];
        if (length >= 2) mask.AsSpan(0, 1 + random.NextInt(length - 1)).Fill(true);
        return mask;
    }

    /// <summary>A uniform partition of the items into so many non-empty parts.</summary>
    private static int[] RandomParts(int items, int parts, RandomStream random)
    {
        var begins = new bool[items - 1];
        begins.AsSpan(0, parts - 1).Fill(true);
        random.Shuffle<bool>(begins);
        var lengths = new int[parts];
        var part = 0;
        lengths[0] = 1;
        foreach (var begin in begins)
        {
            if (begin) part++;
            lengths[part]++;
        }

        return lengths;
    }
}
