using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>Lets an excluded cell count again.</summary>
internal sealed class IncludeCommand : SteeringCommand
{
    private readonly Option<string> _cell = new("--cell") { Description = "The cell", HelpName = CellName.Form, Required = true };

    public IncludeCommand() : base("include", "Lets an excluded cell count again")
    {
        Add(Experiment);
        Add(_cell);
        Examples = [("t5 include objectives --cell \"Prefix LM/cola\"", "")];
    }

    protected override Answer<Step> Asked(ParseResult parse, Session session) => CellName.Read(parse.GetRequiredValue(_cell)).TryTake(out var cell, out var failure)
        ? Answer<Step>.Of(new("include", new { row = cell.Row, task = cell.Task }, $"{cell} counts again."))
        : failure;
}
