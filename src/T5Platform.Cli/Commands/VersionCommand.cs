using System.CommandLine;
using System.Reflection;
using System.Text.Json;
using T5Platform.Cli.Api;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Commands;

/// <summary>Tells the versions of this program and of the server.</summary>
internal sealed class VersionCommand : PlatformCommand
{
    public VersionCommand() : base("version", "Tells the versions of t5 and of the server") =>
        Examples = [("t5 version", "exit code 4 when no server answers")];

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var (client, address) = (Own(), Failures.Text(session.Api.Server));
        var known = (await session.Api.Version(cancellationToken)).TryTake(out var server, out var failure);
        if (session.Json)
            session.Terminal.Write(JsonSerializer.Serialize(new { client, address, server }, ApiJson.Options));
        else
            session.Terminal.Draw(Lines(client, known ? $"{Short(server!.Version)}, API {server.Api}, at {address}" : null, session.Terminal.Width));
        return known ? Outcome.Done : failure!;
    }

    private static IReadOnlyList<string> Lines(string client, string? server, int width)
    {
        var facts = new Facts();
        facts.Add("t5", Short(client));
        facts.Add("server", server);
        return facts.Draw(width);
    }

    /// <summary>Twelve digits of a commit name it.</summary>
    private static string Short(string version) =>
        version.IndexOf('+', StringComparison.Ordinal) is var plus and > 0 && version.Length > plus + 13 ? version[..(plus + 13)] : version;

    private static string Own() =>
        typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
