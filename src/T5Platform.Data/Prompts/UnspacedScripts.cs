using System.Text;

namespace T5Platform.Data.Prompts;

/// <summary>Scripts that write no blanks between words: each of their characters gets blanks around it.</summary>
internal static class UnspacedScripts
{
    private static readonly (int First, int Last)[] Ranges =
    [
        (0x0E00, 0x0E7F), (0x0E80, 0x0EFF), (0x0F00, 0x0FFF), (0x1000, 0x104F), (0x1780, 0x17FF), (0x1980, 0x19DF), (0x19E0, 0x19FF),
        (0x1A20, 0x1AAF), (0x2E80, 0x2EFF), (0x3000, 0x303F), (0x3040, 0x309F), (0x30A0, 0x30FF), (0x31C0, 0x31EF), (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF), (0xA980, 0xA9DF), (0xF900, 0xFAFF),
    ];

    public static string Pad(string text)
    {
        var padded = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            if (Ranges.Any(range => unit >= range.First && unit <= range.Last)) padded.Append(' ').Append(unit).Append(' ');
            else padded.Append(unit);
        }

        return PaddedPunctuation.SingleBlanks(padded.ToString());
    }
}
