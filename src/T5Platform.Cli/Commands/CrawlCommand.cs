using System.CommandLine;
using T5Platform.Data.C4.Stages;

namespace T5Platform.Cli.Commands;

/// <summary>C4 from Common Crawl. The stages have a command line of their own, which Indexed Jobs call without this program.</summary>
internal sealed class CrawlCommand : PlatformCommand
{
    public CrawlCommand() : base("c4", "C4 from Common Crawl's WET files, stage by stage over numbered shards; 't5 c4 help' says all of it; needs no server")
    {
        TreatUnmatchedTokensAsErrors = false;
        Examples =
        [
            ("t5 c4 all --shards 8 --workers 4 --input crawl/ --work c4/ --bad-words words.txt", "one machine"),
            ("t5 c4 clean --shard 17/5600 --input /crawl --work /work", "one shard of one stage, anywhere"),
            ("t5 c4 counts --work c4/", "counts per rule"),
        ];
    }

    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome>((ExitCode)C4Command.Run(parse.UnmatchedTokens, session.Around.Out, session.Around.Error));
}
