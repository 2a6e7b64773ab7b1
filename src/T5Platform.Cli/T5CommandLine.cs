using System.CommandLine;
using System.CommandLine.Invocation;
using T5Platform.Cli.Commands;
using T5Platform.Cli.Outcomes;
using T5Platform.Cli.Terminals;

namespace T5Platform.Cli;

/// <summary>The command line <c>t5</c>: as a program, or inside another one.</summary>
public static class T5CommandLine
{
    /// <summary>The exit code of whoever asked a server that did not answer.</summary>
    public const int ServerAway = (int)ExitCode.Away;

    /// <summary>
    /// Runs one command, as in <c>["watch", "objectives", "--server", "http://127.0.0.1:5080"]</c>, and gives its exit code. Colours and
    /// redraws where <paramref name="out"/> is this process's terminal. Whoever gives a cancellable token sees to Ctrl-C.
    /// </summary>
    public static Task<int> Run(string[] args, TextWriter @out, TextWriter error, CancellationToken cancellationToken = default) =>
        Run(args, Surroundings.OfThisProcess(@out, error), cancellationToken);

    internal static async Task<int> Run(string[] args, Surroundings around, CancellationToken cancellationToken = default)
    {
        var tree = new CommandTree(around);
        // No response files: an argument that begins with @ is a name like any other.
        var parse = tree.Root.Parse(args, new() { ResponseFileTokenReplacer = null });
        if (parse.Action is ParseErrorAction)
            return (int)Misuse.Tell(parse, around.Error);
        return await parse.InvokeAsync(
            new()
            {
                Output = around.Out,
                Error = around.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = cancellationToken.CanBeCanceled ? null : TimeSpan.FromSeconds(5),
            },
            cancellationToken);
    }
}
