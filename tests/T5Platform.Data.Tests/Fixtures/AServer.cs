using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace T5Platform.Data.Tests.Fixtures;

/// <summary>A real HTTP server on this machine that knows ranges and can be made to break off.</summary>
public sealed class AServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopped = new();
    private readonly Task _serving;

    public AServer()
    {
        _listener.Start();
        _serving = Serve();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The mark of the version that all files are of; null: none is sent.</summary>
    public string? ETag { get; set; } = "\"one\"";

    /// <summary>Each answer sends at most so many bytes of its body and then closes.</summary>
    public int BreaksOffAfter { get; set; } = int.MaxValue;

    /// <summary>For each request, its path and the first byte that it wanted.</summary>
    public List<(string Path, int From)> Requests { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stopped.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopped.Token);
                await Answer(client.GetStream());
            }
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private async Task Answer(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, false, 1024, leaveOpen: true);
        var path = (await reader.ReadLineAsync() ?? "").Split(' ').ElementAtOrDefault(1) ?? "";
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync() is { Length: > 0 } line) headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        var found = Files.TryGetValue(path, out var body);
        var from = headers.TryGetValue("Range", out var range) && headers.GetValueOrDefault("If-Range") == ETag ? int.Parse(range["bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture) : 0;
        Requests.Add((path, from));
        var status = !found ? "404 Not Found" : from >= body!.Length && from > 0 ? "416 Range Not Satisfiable" : from > 0 ? "206 Partial Content" : "200 OK";
        var sent = status[0] == '2' ? body.AsMemory(from) : ReadOnlyMemory<byte>.Empty;
        var head = $"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {sent.Length}\r\n"
            + (ETag is null ? "" : $"ETag: {ETag}\r\n")
            + (status[..3] switch { "206" => $"Content-Range: bytes {from}-{body!.Length - 1}/{body.Length}\r\n", "416" => $"Content-Range: bytes */{body!.Length}\r\n", _ => "" });
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head + "\r\n"));
        await stream.WriteAsync(sent[..Math.Min(sent.Length, BreaksOffAfter)]);
    }
}
