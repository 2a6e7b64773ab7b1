using System.CommandLine;
using T5Platform.Cli.Terminals;

namespace T5Platform.Cli.Commands;

/// <summary>One command from its options to its exit code.</summary>
internal static class Invocation
{
    public static async Task<ExitCode> Run(
        PlatformCommand command, ParseResult parse, GlobalOptions options, Surroundings around, CancellationToken cancellationToken)
    {
        var terminal = Session.TerminalOf(parse, options, around);
        var outcome = await Outcome(command, parse, options, around, terminal, cancellationToken);
        if (outcome.Failure is { } failure)
            terminal.Tell(failure);
        return outcome.Code;
    }

    private static async Task<Outcome> Outcome(
        PlatformCommand command, ParseResult parse, GlobalOptions options, Surroundings around, Terminal terminal, CancellationToken cancellationToken)
    {
        if (!Session.Open(parse, options, around, terminal).TryTake(out var session, out var failure))
            return failure;
        using (session)
        {
            try
            {
                return await command.Run(parse, session, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return ExitCode.Left;
            }
        }
    }
}
