using System.CommandLine;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>Studies: the paper's catalogue, or a file of one's own.</summary>
internal sealed class StudyCommand : PlatformCommand
{
    public StudyCommand() : base("study", "Studies: the paper's, every row of its tables, and your own; needs no server")
    {
        Examples =
        [
            ("t5 study list", "the tables of the paper"),
            ("t5 study show t4", "one of them, its rows and what was published"),
            ("t5 study diff t4-prefix-lm baseline", "what a row changes, in words"),
            ("t5 study verify", "whether the catalogue keeps its own rules"),
            ("t5 study schema > t5-study.schema.json", "for editors"),
        ];
        Parts = [new StudyListCommand(), new StudyShowCommand(), new StudyDiffCommand(), new StudyVerifyCommand(), new StudyCheckCommand(), new StudySchemaCommand(), new StudySpecsCommand(), new StudySubmitCommand(), new StudyTableCommand(), new StudyOutputsCommand()];
    }

    /// <summary>Alone it does nothing but say what there is.</summary>
    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome>(Failure.Of(ExitCode.Usage, "What about the study? list, show, diff, verify, check, schema, specs, submit, table and outputs are known; see 't5 study --help'."));
}
