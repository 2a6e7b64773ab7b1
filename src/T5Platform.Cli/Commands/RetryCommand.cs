using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>Begins what failed again.</summary>
internal sealed class RetryCommand : SteeringCommand
{
    private readonly Option<string?> _cell = new("--cell") { Description = "Only what stands behind this cell of the table", HelpName = CellName.Form };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why, for the history", HelpName = "TEXT" };

    public RetryCommand() : base("retry", "Begins what failed or was cancelled again, from its last checkpoint")
    {
        Add(Experiment);
        Add(_cell);
        Add(_reason);
        Examples = [("t5 retry objectives", "all that failed; of a cancelled experiment all that did not complete"), ("t5 retry objectives --cell \"Prefix LM/cola\"", "one cell")];
    }

    protected override Answer<Step> Asked(ParseResult parse, Session session)
    {
        var reason = parse.GetValue(_reason) ?? "asked for with t5.";
        if (parse.GetValue(_cell) is not { } text)
            return Answer<Step>.Of(new("retry", new { reason }, "What failed or was cancelled begins again."));
        return CellName.Read(text).TryTake(out var cell, out var failure)
            ? Answer<Step>.Of(new("retry", new { row = cell.Row, task = cell.Task, reason }, $"What failed of {cell} begins again."))
            : failure;
    }
}
