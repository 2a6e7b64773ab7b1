using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>Lets a paused experiment go on.</summary>
internal sealed class ResumeCommand : SteeringCommand
{
    public ResumeCommand() : base("resume", "Lets a paused experiment go on, from its checkpoints")
    {
        Add(Experiment);
        Examples = [("t5 resume objectives", "")];
    }

    protected override Answer<Step> Asked(ParseResult parse, Session session) => Answer<Step>.Of(new("resume", new { }, "It goes on."));
}
