namespace T5Platform.Cli.Drawing;

/// <summary>How far something is, as a line.</summary>
internal static class Bar
{
    public static string Draw(double fraction, int width, string style = Ink.Busy)
    {
        var done = (int)(Math.Clamp(fraction, 0, 1) * width);
        return Ink.Of(new('━', done), style) + Ink.Of(new('─', width - done), Ink.Faint);
    }

    /// <summary>Never 100 % before it is done.</summary>
    public static string Percent(double fraction) => $"{(fraction >= 1 ? 100 : (int)Math.Clamp(100 * fraction, 0, 99))}%";
}
