using System.Text;

namespace T5Platform.Cli.Drawing;

/// <summary>Aligned columns without lines.</summary>
internal sealed class Grid(params IReadOnlyList<Column> columns)
{
    private const int Gap = 2;
    private const int Narrowest = 12;
    private readonly List<Cell[]> _rows = [];

    /// <summary>Whether a column in which nothing stands is shown all the same.</summary>
    public bool KeepsEmpty { get; init; }

    public void Add(params Cell[] cells) => _rows.Add(cells);

    /// <summary>Heading and rows, within <paramref name="width"/> where that can be done.</summary>
    public IReadOnlyList<string> Draw(int width)
    {
        var shown = Enumerable.Range(0, columns.Count).Where(column => KeepsEmpty || _rows.Any(row => row[column].Text.Length > 0)).ToList();
        var widths = Widths(shown, width);
        Cell[] heading = [.. columns.Select(static column => new Cell(column.Title, Ink.Faint))];
        return [.. _rows.Prepend(heading).Select(row => Line(row, shown, widths))];
    }

    private Dictionary<int, int> Widths(List<int> shown, int width)
    {
        var widths = shown.ToDictionary(
            static column => column,
            column => _rows.Select(row => Ink.WidthOf(row[column].Text)).Append(columns[column].Title.Length).Append(columns[column].Least).Max());
        var excess = widths.Values.Sum() + (Gap * (shown.Count - 1)) - width;
        foreach (var column in shown.Where(column => columns[column].Gives).OrderByDescending(column => widths[column]))
        {
            var given = Math.Clamp(excess, 0, Math.Max(0, widths[column] - Narrowest));
            widths[column] -= given;
            excess -= given;
        }
        return widths;
    }

    private string Line(Cell[] row, List<int> shown, Dictionary<int, int> widths)
    {
        var line = new StringBuilder();
        var owed = 0;
        foreach (var column in shown)
        {
            var text = Shortened.Middle(row[column].Text, widths[column]);
            var room = widths[column] - Ink.WidthOf(text);
            var (before, after) = columns[column].Right ? (room, 0) : (0, room);
            // Room is written only when something follows: no line ends in blanks.
            if (text.Length > 0)
                line.Append(' ', owed + before).Append(Ink.Of(text, row[column].Style));
            owed = text.Length > 0 ? after + Gap : owed + room + Gap;
        }
        return line.ToString();
    }
}
