namespace T5Platform.Cli.Drawing;

/// <summary>A column of a grid.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Right">Figures stand at the right.</param>
/// <param name="Gives">It is shortened first where the terminal is narrow.</param>
/// <param name="Least">It is at least so wide.</param>
internal sealed record Column(string Title, bool Right = false, bool Gives = false, int Least = 0);
