namespace T5Platform.Cli.Terminals;

/// <summary>What is around the program: where it writes and reads, its variables, its clock.</summary>
internal sealed record Surroundings
{
    public required TextWriter Out { get; init; }
    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input: a spec, or the answer to a question.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Whether <see cref="Out"/> is a terminal, which can be coloured and redrawn.</summary>
    public required bool IsTerminal { get; init; }

    /// <summary>Whether somebody sits there who can be asked.</summary>
    public required bool CanAsk { get; init; }

    /// <summary>The terminal's size; null: as it says itself, whenever it is asked.</summary>
    public TerminalSize? Size { get; init; }

    /// <summary>This process, writing to <paramref name="out"/>.</summary>
    public static Surroundings OfThisProcess(TextWriter @out, TextWriter error)
    {
        var isTerminal = ReferenceEquals(@out, Console.Out) && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";
        return new()
        {
            Out = @out,
            Error = error,
            Input = Console.OpenStandardInput,
            Variable = Environment.GetEnvironmentVariable,
            Time = TimeProvider.System,
            IsTerminal = isTerminal,
            CanAsk = isTerminal && !Console.IsInputRedirected,
        };
    }
}
