using System.CommandLine;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Files;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>Prints the JSON Schema of a study file.</summary>
internal sealed class StudySchemaCommand : PlatformCommand
{
    public StudySchemaCommand() : base("schema", "Prints the JSON Schema of a study file, for editors") =>
        Examples = [("t5 study schema > t5-study.schema.json", "then '# yaml-language-server: $schema=./t5-study.schema.json' in the study")];

    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        session.Terminal.Write(ExperimentSpecSchema.Write(StudyFields.File, "T5Platform study"));
        return Task.FromResult(Outcome.Done);
    }
}
