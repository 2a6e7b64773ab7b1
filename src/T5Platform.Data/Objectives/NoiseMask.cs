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

    /// <summary>Spans of one length, drawn between two, at equal distances that give the density, shifted by a random offset.</summary>
    public static bool[] Regular(int length, double density, int minSpan, int maxSpan, RandomStream random)
    {
        var span = minSpan + random.NextInt(maxSpan - minSpan + 1);
        var period = Math.Max(1, (int)MathF.Round(span / (float)density));
        var offset = random.NextInt(period);
        var mask = new bool[length];
        for (var i = 0; i < length; i++) mask[i] = (i + offset) % period < span;
        return mask;
    }

    /// <summary>
    /// Exactly round(L · density) noise tokens in exactly round(noise / mean) spans, noise and the rest each cut into parts
    /// at uniform places; begins with the rest and ends with noise. Counts are rounded in single precision, half to even.
    /// </summary>
    public static bool[] RandomSpans(int length, double density, double meanSpanLength, RandomStream random)
    {
        if (density == 0) return new bool[length];
        var (drawn, noise, spans) = SpanCounts(length, density, meanSpanLength);
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

    /// <summary>As <see cref="RandomSpans"/>, then turned by a random number of places: noise may begin anywhere.</summary>
    public static bool[] RolledSpans(int length, double density, double meanSpanLength, RandomStream random)
    {
        var mask = RandomSpans(length, density, meanSpanLength, random);
        var by = length == 0 ? 0 : random.NextInt(length);
        return [.. mask[by..], .. mask[..by]];
    }

    /// <summary>Tokens for which the spans are drawn (at least 2), noise tokens among them, spans of noise.</summary>
    public static (int Drawn, int Noise, int Spans) SpanCounts(int length, double density, double meanSpanLength)
    {
        var drawn = Math.Max(length, 2);
        var noise = Math.Clamp((int)MathF.Round(drawn * (float)density), 1, drawn - 1);
        var wanted = Math.Max(1, (int)MathF.Round(noise / (float)meanSpanLength));
        // More spans than tokens on either side cannot be: only densities near 1 or means below 1 ask for it.
        return (drawn, noise, Math.Min(wanted, Math.Min(noise, drawn - noise)));
    }

    /// <summary>
    /// A random prefix is noise: its length is uniform from max(1, round((1 - 2 density)(L - 1))) to L - 1, so from 1 at density 0.5
    /// (T5's <c>random_prefix_noise_mask</c>).
    /// </summary>
    public static bool[] RandomPrefix(int length, RandomStream random, double density = 0.5)
    {
        if (density is not (> 0 and <= 0.5)) throw new ArgumentOutOfRangeException(nameof(density), density, "The density of a prefix is at most 0.5.");
        var mask = new bool[length];
        if (length < 2) return mask;
        var least = Math.Min(length - 1, Math.Max(1, (int)Math.Round((1 - (2 * density)) * (length - 1))));
        mask.AsSpan(0, least + random.NextInt(length - least)).Fill(true);
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
