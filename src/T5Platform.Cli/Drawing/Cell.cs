namespace T5Platform.Cli.Drawing;

/// <summary>A text of a grid, with its style.</summary>
internal readonly record struct Cell(string Text, string? Style = null)
{
    public static implicit operator Cell(string text) => new(text);

    /// <summary>A state, in its colour.</summary>
    public static Cell State(string state) => new(state, Ink.StyleOf(state));
}
