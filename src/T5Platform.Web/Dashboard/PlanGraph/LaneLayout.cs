using System.Globalization;

namespace T5Platform.Web.Dashboard.PlanGraph;

/// <summary>Where the nodes of a lane stand, in pixels: three columns, one line a fine-tuning, the pre-training in the middle of its own.</summary>
public sealed record LaneLayout
{
    public const int NodeWidth = 236;
    public const int NodeHeight = 30;
    private const int LineHeight = 38;
    private const int Gap = 64;

    /// <summary>A node's place: its upper left corner.</summary>
    public readonly record struct Placed(PlanNode Node, int X, int Y);

    /// <summary>The nodes.</summary>
    public required IReadOnlyList<Placed> Nodes { get; init; }

    /// <summary>Lines from what comes before to what comes after, each the <c>d</c> of a path.</summary>
    public required IReadOnlyList<string> Edges { get; init; }

    /// <summary>Height of the picture.</summary>
    public required int Height { get; init; }

    /// <summary>Where the words "initial weights" stand instead of a pre-training; null when there is one.</summary>
    public required int? InitialWeightsAt { get; init; }

    /// <summary>Width of every picture.</summary>
    public static int Width => ColumnAt(2) + NodeWidth + 2;

    /// <summary>Left edge of a column: 0 pre-training, 1 fine-tuning, 2 evaluation.</summary>
    public static int ColumnAt(int column) => 1 + (column * (NodeWidth + Gap));

    /// <summary>Places a lane.</summary>
    public static LaneLayout Of(PlanLane lane)
    {
        var height = Math.Max(1, lane.Tunings.Count) * LineHeight;
        var middle = (height - NodeHeight) / 2;
        var nodes = new List<Placed>();
        var edges = new List<string>();
        if (lane.Pretraining is { } first)
            nodes.Add(new(first, ColumnAt(0), middle));
        foreach (var (line, (tuning, evaluation)) in lane.Tunings.Index())
        {
            var y = (line * LineHeight) + ((LineHeight - NodeHeight) / 2);
            nodes.Add(new(tuning, ColumnAt(1), y));
            edges.Add(Edge(0, middle, 1, y));
            if (evaluation is null)
                continue;
            nodes.Add(new(evaluation, ColumnAt(2), y));
            edges.Add(Edge(1, y, 2, y));
        }

        return new() { Nodes = nodes, Edges = edges, Height = height, InitialWeightsAt = lane.Pretraining is null ? middle : null };
    }

    private static string Edge(int fromColumn, int fromY, int toColumn, int toY)
    {
        var (x1, y1) = (ColumnAt(fromColumn) + NodeWidth, fromY + (NodeHeight / 2));
        var (x2, y2) = (ColumnAt(toColumn), toY + (NodeHeight / 2));
        var bend = (x1 + x2) / 2;
        return string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1}C{bend} {y1} {bend} {y2} {x2} {y2}");
    }
}
