namespace T5Platform.Cli.Drawing;

/// <summary>Texts that do not fit. Names keep both ends: the row is at the front, the task at the end.</summary>
internal static class Shortened
{
    /// <summary>Without its middle.</summary>
    public static string Middle(string text, int width)
    {
        if (Ink.WidthOf(text) <= width)
            return text;
        var (front, back) = (width / 2, width - (width / 2) - 1);
        return width < 3 ? End(text, width) : $"{Take(text, front)}…{TakeLast(text, back)}";
    }

    /// <summary>Without its end.</summary>
    public static string End(string text, int width) =>
        Ink.WidthOf(text) <= width ? text : width < 1 ? "" : Take(text, width - 1) + "…";

    private static string Take(string text, int width)
    {
        var taken = 0;
        while (taken < text.Length && Ink.WidthOf(text[..(taken + Step(text, taken))]) <= width)
            taken += Step(text, taken);
        return text[..taken];
    }

    private static string TakeLast(string text, int width)
    {
        var from = 0;
        while (from < text.Length && Ink.WidthOf(text[from..]) > width)
            from += Step(text, from);
        return text[from..];
    }

    // Two halves of one character stay together.
    private static int Step(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
}
