using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>Mixtures of tasks.</summary>
internal sealed class MixtureCommand : PlatformCommand
{
    public MixtureCommand() : base("mixture", "Mixtures of tasks and their rates")
    {
        Examples = [("t5 mixture show ep-k2e19", "the study's best proportional mixture"), ("t5 mixture show", "the names")];
        Parts = [new MixtureShowCommand()];
    }

    /// <summary>Alone it does nothing but say what there is.</summary>
    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome>(Failure.Of(ExitCode.Usage, "What about the mixture? show is known; see 't5 mixture --help'."));
}
