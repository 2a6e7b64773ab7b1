using T5Platform.Study.Settings;

namespace T5Platform.Study.Expansion;

/// <summary>How long the targets are that an objective makes of inputs of a length (paper 3.1.4; the authors' configurations).</summary>
public static class ObjectiveLengths
{
    private const int Inputs = 512;
    private const double UsualRate = 0.15;
    private const double UsualSpan = 3;

    // T5's lengths for 512 inputs where noise is drawn token by token; no formula gives them.
    private static readonly Dictionary<double, int> Replaced = new() { [0.10] = 103, [0.15] = 192, [0.25] = 256, [0.50] = 512 };

    /// <summary>Tokens of a target sequence, its end mark among them.</summary>
    public static int TargetsOf(ObjectiveSettings objective, int inputLength)
    {
        ArgumentNullException.ThrowIfNull(objective);
        var rate = objective.CorruptionRate ?? UsualRate;
        return objective.Name switch
        {
            "span_corruption" => Spans(inputLength, rate, objective.MeanSpanLength ?? UsualSpan),
            "iid_denoising" when Replaced.TryGetValue(rate, out var known) => Scaled(known, inputLength),
            "iid_denoising" => Math.Clamp((int)Math.Ceiling((inputLength * rate * (2 - rate)) + (8 * Math.Sqrt(inputLength * rate * (1 - rate)))) + 1, 2, inputLength),
            "drop_tokens" when rate == UsualRate => Scaled(104, inputLength),
            "drop_tokens" => Math.Clamp((int)Math.Ceiling((inputLength * rate) + (4 * Math.Sqrt(inputLength * rate * (1 - rate)))) + 1, 2, inputLength),
            _ => inputLength,
        };
    }

    private static int Scaled(int of512, int inputLength) => Math.Max(2, (int)Math.Ceiling(of512 * (double)inputLength / Inputs));

    /// <summary>The longest window whose inputs still fit; its targets.</summary>
    private static int Spans(int inputLength, double rate, double mean)
    {
        var targets = 2;
        for (var raw = 2; raw <= 4 * inputLength; raw++)
        {
            var noise = Math.Clamp((int)Math.Round(raw * rate), 1, raw - 1);
            var spans = Math.Max(1, (int)Math.Round(noise / mean));
            if (raw - noise + spans + 1 > inputLength)
                break;
            targets = noise + spans + 1;
        }

        return targets;
    }
}
