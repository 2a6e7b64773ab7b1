using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>Takes a failed cell out of what counts.</summary>
internal sealed class ExcludeCommand : SteeringCommand
{
    private readonly Option<string> _cell = new("--cell") { Description = "The cell", HelpName = CellName.Form, Required = true };
    private readonly Option<string> _reason = new("--reason") { Description = "Why; it stands under the table", HelpName = "TEXT", Required = true };

    public ExcludeCommand() : base("exclude", "Takes a failed cell out of what counts; the table says so, and why")
    {
        Add(Experiment);
        Add(_cell);
        Add(_reason);
        Examples = [("t5 exclude objectives --cell \"Prefix LM/cola\" --reason \"diverges at this rate\"", "undo it with 't5 include'")];
    }

    protected override Answer<Step> Asked(ParseResult parse, Session session) => CellName.Read(parse.GetRequiredValue(_cell)).TryTake(out var cell, out var failure)
        ? Answer<Step>.Of(new("exclude", new { row = cell.Row, task = cell.Task, reason = parse.GetRequiredValue(_reason) }, $"{cell} does not count; the table says so."))
        : failure;
}
