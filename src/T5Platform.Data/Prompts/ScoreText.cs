using System.Globalization;

namespace T5Platform.Data.Prompts;

/// <summary>STS-B's similarity as text: the nearest fifth, with one decimal. The product is a 32-bit float and halves go to the even fifth.</summary>
internal static class ScoreText
{
    private const float Fifths = 5;

    public static string Of(float score) => (MathF.Round(score * Fifths, MidpointRounding.ToEven) / Fifths).ToString("0.0", CultureInfo.InvariantCulture);
}
