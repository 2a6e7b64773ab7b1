using System.CommandLine;
using T5Platform.Cli.Api;
using T5Platform.Cli.Finding;
using T5Platform.Cli.Terminals;

namespace T5Platform.Cli.Commands;

/// <summary>One command at work: the server it asks, and where it writes.</summary>
internal sealed class Session : IDisposable
{
    private readonly HttpClient _http;
    private readonly Lazy<HttpClient> _forFiles;

    private Session(Uri server, Surroundings around, Terminal terminal, bool json)
    {
        _http = ServerAddress.Open(server);
        _forFiles = new(() => ServerAddress.OpenForFiles(server));
        (Api, Terminal, Around, Json) = (new(_http, server), terminal, around, json);
        (Experiments, Runs) = (new(Api, Terminal), new(Api, Terminal));
    }

    public PlatformClient Api { get; }

    /// <summary>The same, for files: without a limit of time.</summary>
    public PlatformClient Transfers => new(_forFiles.Value, Api.Server);

    public Terminal Terminal { get; }
    public Surroundings Around { get; }
    public ExperimentFinder Experiments { get; }
    public RunFinder Runs { get; }

    /// <summary>Whether the server's document is wanted.</summary>
    public bool Json { get; }

    public DateTimeOffset Now => Around.Time.GetUtcNow();

    public static Answer<Session> Open(ParseResult parse, GlobalOptions options, Surroundings around, Terminal terminal)
    {
        var text = parse.GetValue(options.Server) ?? Given(around.Variable(ServerAddress.Variable)) ?? ServerAddress.Default;
        return ServerAddress.TryRead(text, out var server)
            ? Answer<Session>.Of(new(server, around, terminal, parse.GetValue(options.Json)))
            : Failure.Of(ExitCode.Usage, $"'{text}' is no address of a server; one such as {ServerAddress.Default} is expected (--server or {ServerAddress.Variable}).");
    }

    public static Terminal TerminalOf(ParseResult parse, GlobalOptions options, Surroundings around) =>
        new(around, !parse.GetValue(options.NoColor) && Given(around.Variable("NO_COLOR")) is null, parse.GetValue(options.Quiet));

    /// <summary>Writes the document as the server gave it.</summary>
    public Outcome WriteJson(ReadOnlyMemory<byte> document)
    {
        Terminal.Write(ApiJson.Indent(document));
        return Outcome.Done;
    }

    public void Dispose()
    {
        _http.Dispose();
        if (_forFiles.IsValueCreated)
            _forFiles.Value.Dispose();
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
