using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>Gives an experiment another priority.</summary>
internal sealed class PriorityCommand : SteeringCommand
{
    private readonly Argument<int> _priority = new("N") { Description = "-100 to 100; higher goes first" };

    public PriorityCommand() : base("priority", "Gives an experiment another priority, at work or waiting; 't5 what-if priority' says what that would do")
    {
        Add(Experiment);
        Add(_priority);
        Examples = [("t5 priority objectives 10", "before everybody of a lower one"), ("t5 priority objectives -10", "when nobody else wants the devices")];
    }

    protected override Answer<Step> Asked(ParseResult parse, Session session) => Answer<Step>.Of(new(
        "priority", new { priority = parse.GetRequiredValue(_priority) }, FormattableString.Invariant($"Its priority is {parse.GetRequiredValue(_priority)} from now on.")));
}
