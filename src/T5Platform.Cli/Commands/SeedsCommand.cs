using System.CommandLine;
using System.Globalization;

namespace T5Platform.Cli.Commands;

/// <summary>Adds seeds.</summary>
internal sealed class SeedsCommand : SteeringCommand
{
    private readonly Option<string> _add = new("--add") { Description = "The seeds, separated by commas", HelpName = "SEEDS", Required = true };
    private readonly Option<string?> _row = new("--row") { Description = "Only to this row", HelpName = "ROW" };

    public SeedsCommand() : base("seeds", "Adds seeds to an experiment, or to one row of it; what is there stays")
    {
        Add(Experiment);
        Add(_add);
        Add(_row);
        Examples = [("t5 seeds objectives --add 3,4", "to every row"), ("t5 seeds objectives --row \"Prefix LM\" --add 3", "to one")];
    }

    protected override Answer<Step> Asked(ParseResult parse, Session session)
    {
        var seeds = new List<long>();
        foreach (var part in parse.GetRequiredValue(_add).Split(',', StringSplitOptions.TrimEntries))
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
                return Failure.Of(ExitCode.Usage, $"'{part}' is no seed: whole numbers from 0 on, separated by commas, are.");
            seeds.Add(seed);
        }
        var row = parse.GetValue(_row);
        return Answer<Step>.Of(new(
            "seeds", new { add = seeds, row },
            $"{(row is null ? "Every row" : $"Row '{row}'")} gets {(seeds.Count == 1 ? "seed" : "seeds")} {string.Join(", ", seeds)} too; 't5 runs' shows the new runs."));
    }
}
