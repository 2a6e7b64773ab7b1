using System.CommandLine;
using T5Platform.Cli.Api;

namespace T5Platform.Cli.Commands;

/// <summary>Options of every command.</summary>
internal sealed class GlobalOptions
{
    public Option<string?> Server { get; } = new("--server")
    {
        Description = $"Where T5Platform is (or {ServerAddress.Variable}) [default: {ServerAddress.Default}]",
        HelpName = "URL",
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json") { Description = "Write the server's document instead of text", Recursive = true };

    public Option<bool> NoColor { get; } = new("--no-color") { Description = "No colours (or NO_COLOR)", Recursive = true };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Only the answer itself: no notes; of a list, the ids", Recursive = true };

    public IEnumerable<Option> All => [Server, Json, NoColor, Quiet];
}
