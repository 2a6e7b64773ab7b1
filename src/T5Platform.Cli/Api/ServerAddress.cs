using System.Diagnostics.CodeAnalysis;

namespace T5Platform.Cli.Api;

/// <summary>Where the server is.</summary>
internal static class ServerAddress
{
    public const string Variable = "T5_SERVER";
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>Reads an address; <c>host:port</c> will do. It ends with a slash, so that paths can be added below it.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Uri? server)
    {
        var full = text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}";
        var read = Uri.TryCreate(full.TrimEnd('/') + "/", UriKind.Absolute, out server);
        if (read && server is { Scheme: "http" or "https", Host.Length: > 0, Query.Length: 0, Fragment.Length: 0 })
            return true;
        server = null;
        return false;
    }

    /// <summary>A client for it. A proxy is for other machines.</summary>
    public static HttpClient Open(Uri server) => Open(server, TimeSpan.FromSeconds(30));

    /// <summary>A client for files, whose transfer takes as long as it takes.</summary>
    public static HttpClient OpenForFiles(Uri server) => Open(server, Timeout.InfiniteTimeSpan);

    private static HttpClient Open(Uri server, TimeSpan patience) =>
        new(new SocketsHttpHandler { UseProxy = !server.IsLoopback, ConnectTimeout = TimeSpan.FromSeconds(10) }) { Timeout = patience };
}
