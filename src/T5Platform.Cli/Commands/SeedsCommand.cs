using System.CommandLine;
using System.Globalization;

namespace T5Platform.Cli.Commands;

/// <summary>Adds seeds.</summary>
internal sealed class SeedsCommand : SteeringCommand
{
    private readonly Option<string?> _add = new("--add") { Description = "The seeds, separated by commas", HelpName = "SEEDS" };
    private readonly Option<string?> _row = new("--row") { Description = "Only to this row", HelpName = "ROW" };
    private readonly Option<double?> _until = new("--until") { Description = "In place of --add: one seed after the other, until the standard error of each of the row's means is at most so many points", HelpName = "POINTS" };
    private readonly Option<int?> _atMost = new("--at-most") { Description = "With --until: the most seeds that the row may come to have; 10 if left out", HelpName = "N" };

    public SeedsCommand() : base("seeds", "Adds seeds to an experiment, or to one row of it; what is there stays")
    {
        Add(Experiment);
        Add(_add);
        Add(_row);
        Add(_until);
        Add(_atMost);
        Examples = [("t5 seeds objectives --add 3,4", "to every row"), ("t5 seeds objectives --row \"Prefix LM\" --add 3", "to one"), ("t5 seeds objectives --row \"Prefix LM\" --until 0.5 --at-most 8", "as many as it takes")];
    }

    protected override Answer<Step> Asked(ParseResult parse, Session session)
    {
        var row = parse.GetValue(_row);
        if (parse.GetValue(_until) is { } error)
            return row is not null && parse.GetValue(_add) is null
                ? Answer<Step>.Of(new("seeds", new { row, untilStandardError = error, atMost = parse.GetValue(_atMost) }, $"Row '{row}' gets seeds until its means are known; 't5 events' tells of each."))
                : Failure.Of(ExitCode.Usage, "--until is of one row, and stands in place of --add: give --row, and no --add.");
        if (parse.GetValue(_add) is not { } add)
            return Failure.Of(ExitCode.Usage, "Give --add with seeds, or --row with --until.");
        var seeds = new List<long>();
        foreach (var part in add.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
                return Failure.Of(ExitCode.Usage, $"'{part}' is no seed: whole numbers from 0 on, separated by commas, are.");
            seeds.Add(seed);
        }
        return Answer<Step>.Of(new(
            "seeds", new { add = seeds, row },
            $"{(row is null ? "Every row" : $"Row '{row}'")} gets {(seeds.Count == 1 ? "seed" : "seeds")} {string.Join(", ", seeds)} too; 't5 runs' shows the new runs."));
    }
}
