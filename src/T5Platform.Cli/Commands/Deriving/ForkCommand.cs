using System.CommandLine;

namespace T5Platform.Cli.Commands.Deriving;

/// <summary>A new experiment that begins where a run stood.</summary>
internal sealed class ForkCommand : PlatformCommand
{
    private readonly Argument<string> _run = RunArgument();
    private readonly Option<long?> _step = new("--step") { Description = "The checkpoint of this step; the newest if left out", HelpName = "N" };
    private readonly DerivedSpec _derived = new();

    public ForkCommand() : base("fork", "Begins a new experiment from a run's checkpoint, with changes")
    {
        Add(_run);
        Add(_step);
        _derived.AddTo(this);
        Examples =
        [
            ("t5 fork 2fedee85 --set pretraining.optimizer.learningRate=0.5", "the newest checkpoint's weights, another rate"),
            ("t5 fork 2fedee85 --step 500 --output forked.json", "to look at it first"),
        ];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await session.Runs.Find(parse.GetRequiredValue(_run), cancellationToken)).TryTake(out var found, out var failure)
            || !(await session.Api.Fork(found.Run.Id, parse.GetValue(_step), cancellationToken)).TryTake(out var spec, out failure))
            return failure;
        return await _derived.Use(spec, parse, session, cancellationToken);
    }
}
