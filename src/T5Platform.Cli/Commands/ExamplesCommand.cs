using System.CommandLine;
using System.Text;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Finding;

namespace T5Platform.Cli.Commands;

/// <summary>Gives specs to begin with.</summary>
internal sealed class ExamplesCommand : PlatformCommand
{
    private readonly Argument<string?> _name = new("NAME") { Description = "Which one to print; without it they are listed", Arity = ArgumentArity.ZeroOrOne };

    public ExamplesCommand() : base("examples", "Lists specs to begin with, or prints one")
    {
        Add(_name);
        Examples = [("t5 examples", "their names"), ("t5 examples demo-quick > study.json", "one to change and submit")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var list = await session.Api.SpecExamples(cancellationToken);
        if (!list.TryTake(out var names, out var failure))
            return failure;
        if (parse.GetValue(_name) is not { } name)
            return List(session, names, list.Json);
        if (!names.Contains(name, StringComparer.Ordinal))
            return Failure.Of(ExitCode.Failed, $"There is no example '{name}'.{NearNames.Hint(name, names)} There is {string.Join(", ", names)}.");
        if (!(await session.Api.SpecExample(name, cancellationToken)).TryTake(out var spec, out failure))
            return failure;
        session.Terminal.Write(Encoding.UTF8.GetString(spec));
        return Outcome.Done;
    }

    private static Outcome List(Session session, List<string> names, ReadOnlyMemory<byte> json)
    {
        if (session.Json)
            return session.WriteJson(json);
        session.Terminal.Draw([.. names.Select(static name => Ink.Of(name))]);
        session.Terminal.Note($"'t5 examples {names.FirstOrDefault()} > study.json' gives you one.");
        return Outcome.Done;
    }
}
