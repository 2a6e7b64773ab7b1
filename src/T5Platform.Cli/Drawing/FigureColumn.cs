namespace T5Platform.Cli.Drawing;

/// <summary>One column of figures; as wide as its widest figure, or the longest word of its heading.</summary>
internal sealed class FigureColumn
{
    public FigureColumn(string title, IReadOnlyList<Cell> figures)
    {
        Figures = figures;
        Width = figures.Select(static figure => figure.Text).Concat(title.Split(' ')).Select(Ink.WidthOf).DefaultIfEmpty(0).Max();
        Heading = Wrapped.Of(title, Width);
    }

    public IReadOnlyList<Cell> Figures { get; }
    public IReadOnlyList<string> Heading { get; }
    public int Width { get; }

    /// <summary>Headings stand on the line below them: the last lines are filled first.</summary>
    public string HeadingLine(int line, int height) => line - (height - Heading.Count) is var at and >= 0 ? Heading[at] : "";
}
