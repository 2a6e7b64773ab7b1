using System.Text.RegularExpressions;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Tests.Platforms;

/// <summary>What a terminal shows of what was written to it.</summary>
internal static partial class Screen
{
    /// <summary>Without colours and movements.</summary>
    public static string Plain(string text) => Escape().Replace(text, "");

    public static int WidthOf(string line) => Ink.WidthOf(Plain(line));

    /// <summary>Lines of Spectre's markup without their styles.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> drawn) => [.. drawn.Select(Spectre.Console.Markup.Remove)];

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Escape();
}
