using System.CommandLine;
using T5Platform.Cli.Finding;

namespace T5Platform.Cli.Commands;

/// <summary>Wrong usage, in one sentence, with the way to the help.</summary>
internal static class Misuse
{
    public static ExitCode Tell(ParseResult parse, TextWriter error)
    {
        var command = parse.CommandResult.Command;
        var sentence = parse.Errors[0].Message.TrimEnd('.');
        var hint = parse.UnmatchedTokens is [var token, ..] ? NearNames.Hint(token, Names(command)) : "";
        error.WriteLine($"t5: {Drawing.Plain.Of(sentence)}.{hint} See 't5 {Words(command)}--help'.");
        return ExitCode.Usage;
    }

    /// <summary>The words that lead to a command, each with a blank after it.</summary>
    private static string Words(Command command) =>
        command is PlatformCommand ? $"{string.Concat(command.Parents.OfType<PlatformCommand>().Select(Words))}{command.Name} " : "";

    private static IEnumerable<string> Names(Command command) =>
        command.Subcommands.Select(static each => each.Name)
            .Concat(command.Options.Concat(command.Parents.OfType<Command>().SelectMany(static parent => parent.Options)).Select(static option => option.Name));
}
