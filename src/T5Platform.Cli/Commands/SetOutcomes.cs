using T5Platform.Cli.Drawing;
using T5Platform.Cli.Terminals;
using T5Platform.Data.Sets;

namespace T5Platform.Cli.Commands;

/// <summary>Says what became of a set.</summary>
internal static class SetOutcomes
{
    /// <param name="terminal">Where it is said.</param>
    /// <param name="set">The set.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="refused">Takes why it was refused, one line each.</param>
    public static void Tell(Terminal terminal, DataSet set, SetOutcome outcome, List<string> refused)
    {
        switch (outcome)
        {
            case SetOutcome.Found:
                terminal.Note($"{set.Name}: here already.");
                break;
            case SetOutcome.Placed placed:
                terminal.Draw(SetList.Draw(placed.Splits.Select(split => (set, split)), terminal.Width));
                break;
            case SetOutcome.Refused no:
                refused.Add($"{set.Name}: {no.Reason}");
                refused.AddRange(no.Splits.Where(static split => split.State == SplitState.Malformed).Select(split => $"{set.Name}: {split.Reason}"));
                break;
        }
    }
}
