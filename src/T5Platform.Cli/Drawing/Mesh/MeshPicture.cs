using System.Text;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Cli.Drawing.Mesh;

/// <summary>A pod as a picture: a letter for each device, by its slice; walls between nodes.</summary>
internal sealed class MeshPicture
{
    private readonly PodView _pod;
    private readonly int _cell;
    private readonly int _labels;
    private readonly bool[] _hasColumnWall;
    private readonly bool[] _hasRowWall;

    private MeshPicture(PodView pod, int width)
    {
        _pod = pod;
        _labels = $"{pod.Shape.Rows - 1}".Length + 2;
        _hasColumnWall = [.. Enumerable.Range(0, pod.Shape.Columns + 1).Select(column => Rows().Any(row => WallLeft(row, column)))];
        _hasRowWall = [.. Enumerable.Range(0, pod.Shape.Rows + 1).Select(row => Columns().Any(column => WallAbove(row, column)))];
        _cell = _labels + (3 * pod.Shape.Columns) + _hasColumnWall.Count(static wall => wall) <= width ? 3 : 1;
    }

    public static IReadOnlyList<string> Draw(PodView pod, int width) => new MeshPicture(pod, width).Lines();

    private List<string> Lines()
    {
        List<string> lines = [.. _cell == 3 ? [ColumnNumbers()] : (string[])[]];
        for (var row = 0; row <= _pod.Shape.Rows; row++)
        {
            if (_hasRowWall[row])
                lines.Add(WallLine(row));
            if (row < _pod.Shape.Rows)
                lines.Add(CellLine(row));
        }
        return lines;
    }

    private string ColumnNumbers()
    {
        var line = new StringBuilder(new string(' ', _labels));
        foreach (var column in Columns())
            line.Append(_hasColumnWall[column] ? " " : "").Append($"{column % 1000,2}".PadRight(3));
        return Ink.Of(line.ToString().TrimEnd(), Ink.Faint);
    }

    private string WallLine(int row)
    {
        var line = new StringBuilder(new string(' ', _labels));
        for (var column = 0; column <= _pod.Shape.Columns; column++)
        {
            if (_hasColumnWall[column])
                line.Append(Junction(row, column));
            if (column < _pod.Shape.Columns)
                line.Append(WallAbove(row, column) ? '─' : ' ', _cell);
        }
        return Ink.Of(line.ToString().TrimEnd(), Ink.Faint);
    }

    private string CellLine(int row)
    {
        var line = new StringBuilder(Ink.Of($"{row}".PadLeft(_labels - 1) + " ", Ink.Faint));
        var last = Enumerable.Range(0, _pod.Shape.Columns + 1).LastOrDefault(column => WallLeft(row, column) || _pod.LeaseAt(new(row, column - 1)) >= 0);
        for (var column = 0; column <= last; column++)
        {
            if (_hasColumnWall[column])
                line.Append(Ink.Of(WallLeft(row, column) ? "│" : " ", Ink.Faint));
            if (column < last)
                line.Append(CellAt(new(row, column)));
        }
        return line.ToString();
    }

    private string CellAt(Coordinate at)
    {
        var (sign, style) = Sign(at);
        return Ink.Of(_cell == 3 ? $" {sign} " : $"{sign}", style);
    }

    private (char Sign, string? Style) Sign(Coordinate at) => (_pod.LeaseAt(at), _pod.NodeAt(at), _pod.DeviceAt(at)) switch
    {
        ( >= 0 and var lease, _, _) => (PodView.LetterOf(lease), SliceStyle.Of(lease)),
        (_, null, _) => (' ', null),
        (_, { Health: "lost" }, _) => ('?', Ink.Bad),
        (_, _, { Healthy: false }) => ('×', Ink.Bad),
        (_, { Health: "draining" }, _) => ('-', Ink.Wary),
        _ => ('·', Ink.Faint),
    };

    /// <summary>Whether a wall stands left of the place: another node, or none, is beyond it.</summary>
    private bool WallLeft(int row, int column) => NodeAt(row, column - 1) != NodeAt(row, column);

    private bool WallAbove(int row, int column) => NodeAt(row - 1, column) != NodeAt(row, column);

    private string? NodeAt(int row, int column) => row < 0 || column < 0 ? null : _pod.NodeAt(new(row, column))?.Name;

    private char Junction(int row, int column) =>
        (WallLeft(row - 1, column), WallLeft(row, column), WallAbove(row, column - 1), WallAbove(row, column)) switch
        {
            (true, true, true, true) => '┼',
            (true, true, true, false) => '┤',
            (true, true, false, true) => '├',
            (true, false, true, true) => '┴',
            (false, true, true, true) => '┬',
            (true, true, _, _) => '│',
            (_, _, true, true) => '─',
            (false, true, false, true) => '┌',
            (false, true, true, false) => '┐',
            (true, false, false, true) => '└',
            (true, false, true, false) => '┘',
            _ => ' ',
        };

    private IEnumerable<int> Rows() => Enumerable.Range(0, _pod.Shape.Rows);

    private IEnumerable<int> Columns() => Enumerable.Range(0, _pod.Shape.Columns);
}
