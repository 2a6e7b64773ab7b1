using System.CommandLine;
using System.Text;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Cli.Commands;

/// <summary>Prints the JSON Schema of a spec.</summary>
internal sealed class SchemaCommand : PlatformCommand
{
    public SchemaCommand() : base("schema", "Prints the JSON Schema of a spec, for editors") =>
        Examples = [("t5 schema > t5.schema.json", "then \"$schema\": \"./t5.schema.json\" in the spec")];

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var answer = await session.Api.SpecSchema(cancellationToken);
        if (answer.TryTake(out var schema, out var failure))
            session.Terminal.Write(Encoding.UTF8.GetString(schema));
        else if (failure.IsAway)
            // What this program reads specs by is as good, unless the server is of another version.
            WriteOwn(session);
        else
            return failure;
        return Outcome.Done;
    }

    private static void WriteOwn(Session session)
    {
        session.Terminal.Write(ExperimentSpecSchema.Json);
        session.Terminal.Note("The server does not answer; this is the schema of this version of t5.");
    }
}
