using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>Committed checkpoints, by step.</summary>
internal static class CheckpointList
{
    private const int HashShown = 16;

    public static IReadOnlyList<string> Draw(IReadOnlyList<Checkpoint> checkpoints, int width)
    {
        if (checkpoints.Count == 0)
            return [];
        var grid = new Grid(
            new Column("STEP", Right: true), new("ATTEMPT", Right: true), new("SIZE", Right: true), new("WEIGHTS SHA-256"), new("COMMITTED"), new(""),
            new("DAMAGE", Gives: true));
        foreach (var checkpoint in checkpoints)
        {
            grid.Add(
                $"{checkpoint.Step}",
                $"{checkpoint.Generation}",
                Humane.Bytes(checkpoint.Bytes),
                checkpoint.WeightsSha256[..Math.Min(HashShown, checkpoint.WeightsSha256.Length)],
                Humane.Stamp(checkpoint.CommittedAt),
                checkpoint.Final ? "final" : "",
                new(checkpoint.Damage ?? "", Ink.Bad));
        }
        return grid.Draw(width);
    }
}
