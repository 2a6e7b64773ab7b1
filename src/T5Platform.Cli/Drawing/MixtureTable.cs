using System.Globalization;
using T5Platform.Data.Mixtures;

namespace T5Platform.Cli.Drawing;

/// <summary>A mixture's tasks; of the share, six digits as the study's own list has them.</summary>
internal static class MixtureTable
{
    public static IReadOnlyList<string> Draw(IReadOnlyList<MixtureShare> shares, int width)
    {
        var grid = new Grid(new Column("TASK", Gives: true), new("EXAMPLES", Right: true), new("RATE", Right: true), new("SHARE", Right: true));
        foreach (var share in shares)
        {
            grid.Add(
                share.Task,
                share.Examples is { } examples ? Humane.Count((long)examples) : "",
                Humane.Short(share.Rate),
                share.Probability.ToString("0.000000", CultureInfo.InvariantCulture));
        }
        return grid.Draw(width);
    }
}
