using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace T5Platform.Cli.Commands;

/// <summary>The usual help, then examples; of the whole program, the exit codes.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const string ExitCodes = """
        Exit codes:
          0  done (watch: the experiment completed)
          1  failed (watch: the experiment failed)
          2  wrong usage, or an unsound spec
          3  watch: the experiment was cancelled
          4  the server cannot be reached

        To begin:
          t5 examples demo-quick > study.json
          t5 submit study.json --watch
        """;

    private readonly HelpAction _usual = new();

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        _usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is not PlatformCommand command)
            output.WriteLine(ExitCodes);
        else if (command.Examples.Count > 0)
            WriteExamples(output, command.Examples);
        return 0;
    }

    private static void WriteExamples(TextWriter output, IReadOnlyList<(string Line, string What)> examples)
    {
        var width = examples.Max(static example => example.Line.Length);
        output.WriteLine("Examples:");
        foreach (var (line, what) in examples)
            output.WriteLine($"  {line.PadRight(width)}  {what}");
    }
}
