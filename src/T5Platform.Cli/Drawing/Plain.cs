namespace T5Platform.Cli.Drawing;

/// <summary>Text from elsewhere, without what would steer the terminal.</summary>
internal static class Plain
{
    public static string Of(string text) => text.Any(IsControl) ? string.Concat(text.Select(static c => IsControl(c) ? ' ' : c)) : text;

    private static bool IsControl(char c) => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
