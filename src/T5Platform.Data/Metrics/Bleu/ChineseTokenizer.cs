using System.Text;
using T5Platform.Data.Texts;

namespace T5Platform.Data.Metrics.Bleu;

/// <summary>Chinese characters one by one, the rest as in 13a without its clean-up.</summary>
internal sealed class ChineseTokenizer : BleuTokenizer
{
    private static readonly (int First, int Last)[] Ranges =
    [
        (0x2600, 0x27BF), (0x2E80, 0x2FDF), (0x2FF0, 0x303F), (0x3100, 0x312F), (0x31A0, 0x31EF), (0x3200, 0x4DB5), (0x4E00, 0x9FBB),
        (0xF900, 0xFAD9), (0xFE10, 0xFE1F), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF), (0x20000, 0x2A6D6), (0x2F800, 0x2FA1D),
    ];

    public override string Name => "zh";

    public override string Tokenise(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in PythonText.Strip(text).EnumerateRunes())
        {
            if (Ranges.Any(range => rune.Value >= range.First && rune.Value <= range.Last)) result.Append(' ').Append(rune.ToString()).Append(' ');
            else result.Append(rune.ToString());
        }

        return Mteval13aTokenizer.Divide(result.ToString());
    }
}
