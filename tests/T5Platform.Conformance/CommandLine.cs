using System.CommandLine;

namespace T5Platform.Conformance;

/// <summary>The words of the command line.</summary>
internal static class CommandLine
{
    private static readonly Argument<string?> Folder = new("folder")
    {
        Description = "Folder with goldens/ and vectors/, or one of them [default: $T5_SHARED/conformance, or ../shared/conformance beside the repository]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string[]> Topics = new("--topic") { Description = "Only this topic; may be given again", AllowMultipleArgumentsPerToken = true };

    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Name every case and shorten nothing" };

    private static readonly Option<string?> Json = new("--json") { Description = "Write every result to this file" };

    public static RootCommand For(Func<ConformanceOptions, int> run)
    {
        var command = new RootCommand("Compares T5Platform with the outputs of reference implementations.") { Folder, Topics, Verbose, Json };
        command.SetAction(parsed => run(new ConformanceOptions
        {
            Folder = parsed.GetValue(Folder) is { Length: > 0 } folder ? folder : null,
            Topics = parsed.GetValue(Topics) ?? [],
            Verbose = parsed.GetValue(Verbose),
            JsonFile = parsed.GetValue(Json),
        }));
        return command;
    }
}
