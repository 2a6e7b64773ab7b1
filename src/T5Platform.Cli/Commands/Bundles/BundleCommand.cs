using System.CommandLine;

namespace T5Platform.Cli.Commands.Bundles;

/// <summary>Study bundles: specs, results, manifests and versions in one archive.</summary>
internal sealed class BundleCommand : PlatformCommand
{
    public BundleCommand() : base("bundle", "Study bundles: one archive with specs, results and the hashes of all weights, which another installation runs again and compares")
    {
        Examples =
        [
            ("t5 bundle export --table t4 --scale cpu-minutes -o t4.zip", "a table of the study"),
            ("t5 bundle export 2fedee85 -o mine.zip", "an experiment"),
            ("t5 bundle rerun t4.zip --watch", "on another installation, then compares"),
            ("t5 bundle compare t4.zip", "weights and scores here against the bundle's"),
        ];
        Parts = [new BundleExportCommand(), new BundleShowCommand(), new BundleRerunCommand(), new BundleCompareCommand()];
    }

    /// <summary>Alone it does nothing but say what there is.</summary>
    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome>(Failure.Of(ExitCode.Usage, "What about the bundle? export, show, rerun and compare are known; see 't5 bundle --help'."));
}
