using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>The sets of data that tasks and corpora are made of, on this machine.</summary>
internal sealed class DataCommand : PlatformCommand
{
    public DataCommand() : base("data", "Sets of data on this machine: what there is, fetching, importing, verifying")
    {
        Examples =
        [
            ("t5 data list", "every set: where it lives, its licence, whether it is here"),
            ("t5 data fetch rte", "from where its authors publish it"),
            ("t5 data import glue DIR", "on a machine without internet"),
            ("t5 data verify", "reads what is here and compares counts"),
        ];
        Parts = [new DataListCommand(), new DataFetchCommand(), new DataImportCommand(), new DataVerifyCommand()];
    }

    /// <summary>Alone it does nothing but say what there is.</summary>
    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome>(Failure.Of(ExitCode.Usage, "What about the data? list, fetch, import and verify are known; see 't5 data --help'."));
}
