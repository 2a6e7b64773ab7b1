using Spectre.Console;
using Spectre.Console.Rendering;

namespace T5Platform.Cli.Drawing;

/// <summary>Drawn text: a line is Spectre's markup. Few colours, and none that carries what the words do not.</summary>
internal static class Ink
{
    public const string Faint = "dim";
    public const string Strong = "bold";
    public const string Good = "green";
    public const string Busy = "teal";
    public const string Wary = "olive";
    public const string Bad = "red";
    public const string Gone = "maroon";

    /// <summary>A text, styled.</summary>
    public static string Of(string text, string? style = null)
    {
        var escaped = Markup.Escape(Plain.Of(text));
        return style is null || text.Length == 0 ? escaped : $"[{style}]{escaped}[/]";
    }

    /// <summary>Columns that a text takes.</summary>
    public static int WidthOf(string text) => new Segment(Plain.Of(text)).CellCount();

    /// <summary>How a state looks.</summary>
    public static string? StyleOf(string state) => state switch
    {
        Api.States.Completed => Good,
        Api.States.Running or Api.States.Starting or Api.States.Stopping => Busy,
        Api.States.Waiting or Api.States.Paused => Wary,
        Api.States.Failed => Bad,
        Api.States.Cancelled => Gone,
        Api.States.Planned => Faint,
        _ => null,
    };
}
