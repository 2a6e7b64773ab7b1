using T5Platform.Cli.Terminals;

namespace T5Platform.Cli.Tests.Platforms;

/// <summary>Surroundings of a command that is built and not run.</summary>
internal static class Nowhere
{
    public static Surroundings Around { get; } = new()
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        Input = static () => Stream.Null,
        Variable = static _ => null,
        Time = TimeProvider.System,
        IsTerminal = false,
        CanAsk = false,
    };
}
