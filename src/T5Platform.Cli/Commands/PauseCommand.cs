using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>Lets an experiment rest.</summary>
internal sealed class PauseCommand : SteeringCommand
{
    private readonly Option<string?> _reason = new("--reason") { Description = "Why, for the history", HelpName = "TEXT" };

    public PauseCommand() : base("pause", "Lets an experiment rest: what runs writes a checkpoint and gives its slice back, what waits leaves the queue")
    {
        Add(Experiment);
        Add(_reason);
        Examples = [("t5 pause objectives --reason \"the mesh is needed\"", "go on with 't5 resume objectives'")];
    }

    protected override Answer<Step> Asked(ParseResult parse, Session session) => Answer<Step>.Of(new(
        "pause", new { reason = parse.GetValue(_reason) ?? "Paused with t5." }, "It is being paused: what runs writes a checkpoint first, so that nothing is lost. 't5 resume' lets it go on."));
}
