using System.CommandLine;

namespace T5Platform.Cli.Commands;

/// <summary>A command, with examples for its help.</summary>
internal abstract class PlatformCommand(string name, string description) : Command(name, description)
{
    /// <summary>Lines as one would type them, each with what for.</summary>
    public IReadOnlyList<(string Line, string What)> Examples { get; protected init; } = [];

    /// <summary>Commands of which this one is the first word.</summary>
    public IReadOnlyList<PlatformCommand> Parts { get; protected init; } = [];

    public abstract Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken);

    /// <summary>The argument that names an experiment.</summary>
    protected static Argument<string> ExperimentArgument() =>
        new("ID") { Description = "An experiment: its id, the beginning of it, or its exact name" };

    /// <summary>The argument that names a run.</summary>
    protected static Argument<string> RunArgument() =>
        new("RUN") { Description = "A run: its id, the beginning of it, or its exact name" };

    /// <summary>The argument that names a spec.</summary>
    protected static Argument<string> SpecArgument() =>
        new("FILE") { Description = "The spec, a JSON file; - reads standard input" };
}
