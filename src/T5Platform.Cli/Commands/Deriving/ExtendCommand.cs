using System.CommandLine;

namespace T5Platform.Cli.Commands.Deriving;

/// <summary>A new experiment whose runs go on where another one's ended.</summary>
internal sealed class ExtendCommand : PlatformCommand
{
    private readonly Argument<string> _experiment = ExperimentArgument();
    private readonly Option<long?> _pretraining = new("--pretraining-steps") { Description = "So many steps of pre-training in all", HelpName = "N" };
    private readonly Option<long?> _finetuning = new("--finetuning-steps") { Description = "So many steps of fine-tuning in all", HelpName = "N" };
    private readonly DerivedSpec _derived = new();

    public ExtendCommand() : base("extend", "Goes on with an ended experiment's runs to more steps, with the bits of runs that had them from the beginning")
    {
        Add(_experiment);
        Add(_pretraining);
        Add(_finetuning);
        _derived.AddTo(this);
        Examples =
        [
            ("t5 extend objectives --pretraining-steps 4000", "and fine-tune what comes out"),
            ("t5 extend 01a21782 --finetuning-steps 800 --watch", "the pre-trainings stay as they are"),
        ];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var (pretraining, finetuning) = (parse.GetValue(_pretraining), parse.GetValue(_finetuning));
        if (pretraining is null && finetuning is null)
            return Failure.Of(ExitCode.Usage, "How many steps? --pretraining-steps, --finetuning-steps or both are needed.");
        if (!(await session.Experiments.Find(parse.GetRequiredValue(_experiment), cancellationToken)).TryTake(out var found, out var failure)
            || !(await session.Api.Extension(found.Id, pretraining, finetuning, cancellationToken)).TryTake(out var spec, out failure))
            return failure;
        return await _derived.Use(spec, parse, session, cancellationToken);
    }
}
