using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>Checkpoints that come from others or go to them.</summary>
internal sealed class CheckpointCommand : PlatformCommand
{
    public CheckpointCommand() : base("checkpoint", "Takes a checkpoint away, or takes in one of others to begin from")
    {
        Examples =
        [
            ("t5 checkpoint export 2fedee85 --output DIR", "opens in Hugging Face's library"),
            ("t5 checkpoint import DIR --name t5-small", "runs may begin from it"),
            ("t5 checkpoint list", "what is imported"),
            ("t5 checkpoint delete t5-small", "asks first"),
        ];
        Parts = [new CheckpointExportCommand(), new CheckpointImportCommand(), new CheckpointListCommand(), new CheckpointDeleteCommand()];
    }

    /// <summary>Alone it does nothing but say what there is.</summary>
    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome>(Failure.Of(ExitCode.Usage, "What about the checkpoint? export, import, list and delete are known; see 't5 checkpoint --help'."));
}
