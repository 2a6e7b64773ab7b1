using System.CommandLine;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Sweeps;

namespace T5Platform.Cli.Commands.Sweeps;

/// <summary>Prints the JSON Schema of a sweep's file.</summary>
internal sealed class SweepSchemaCommand : PlatformCommand
{
    public SweepSchemaCommand() : base("schema", "Prints the JSON Schema of a sweep's file, for editors") =>
        Examples = [("t5 sweep schema > t5-sweep.schema.json", "then '# yaml-language-server: $schema=./t5-sweep.schema.json' in the sweep")];

    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        session.Terminal.Write(ExperimentSpecSchema.Write(SweepFields.File, "T5Platform sweep"));
        return Task.FromResult(Outcome.Done);
    }
}
