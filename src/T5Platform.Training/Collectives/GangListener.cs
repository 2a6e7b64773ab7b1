using System.Net;
using System.Net.Sockets;

namespace T5Platform.Training.Collectives;

/// <summary>A shard's door: listens from the start, so that the endpoint can be told before the gang is complete.</summary>
public sealed class GangListener : IDisposable
{
    private readonly Socket _socket;

    private GangListener(Socket socket, string endpoint) => (_socket, Endpoint) = (socket, endpoint);

    /// <summary>Where peers reach it, <c>host:port</c>.</summary>
    public string Endpoint { get; }

    /// <summary>Listens at an address on a port that the system chooses.</summary>
    /// <param name="address">An IP address of this node, or a name of it.</param>
    /// <exception cref="SocketException">The address is not this machine's.</exception>
    public static GangListener Listen(string address)
    {
        var ip = IPAddress.TryParse(address, out var parsed) ? parsed : Dns.GetHostAddresses(address)[0];
        var socket = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(ip, 0));
        socket.Listen();
        return new(socket, socket.LocalEndPoint!.ToString()!);
    }

    /// <summary>Connects with every other rank: to the lower ones, and from the higher ones.</summary>
    /// <exception cref="PeerLostException">A rank could not be reached, refused this one, or did not come in time.</exception>
    public async Task<TcpCollective> JoinAsync(
        GangIdentity self, IReadOnlyList<string> endpoints, GangOptions options, TimeProvider time, CancellationToken cancellation)
    {
        if (endpoints.Count != self.WorldSize)
            throw new ArgumentException($"There are {endpoints.Count} endpoints for {self.WorldSize} ranks.", nameof(endpoints));
        using var deadline = new CancellationTokenSource(options.JoinTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        var sockets = new Socket?[self.WorldSize];
        try
        {
            var accepting = AcceptAsync(self, sockets, options, time, either.Token);
            await Task.WhenAll(Enumerable.Range(0, self.Rank).Select(rank => ConnectAsync(self, rank, endpoints[rank], sockets, either.Token)));
            await accepting;
            return new TcpCollective(sockets, options, time);
        }
        catch (Exception failure)
        {
            foreach (var socket in sockets) socket?.Dispose();
            if (failure is PeerLostException || cancellation.IsCancellationRequested) throw;
            var missing = Enumerable.Range(0, self.WorldSize).First(rank => rank != self.Rank && sockets[rank] is null);
            throw new PeerLostException(missing, $"it did not join within {options.JoinTimeout.TotalSeconds:0} seconds.", failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private static async Task ConnectAsync(GangIdentity self, int rank, string endpoint, Socket?[] sockets, CancellationToken cancellation)
    {
        var (host, port) = Split(endpoint);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(host, port, cancellation);
            await GangHandshake.IntroduceAsync(socket, self, cancellation);
            sockets[rank] = socket;
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            socket.Dispose();
            throw new PeerLostException(rank, $"at {endpoint}: {failure.Message}", failure);
        }
    }

    private async Task AcceptAsync(
        GangIdentity self, Socket?[] sockets, GangOptions options, TimeProvider time, CancellationToken cancellation)
    {
        while (Enumerable.Range(self.Rank + 1, self.WorldSize - self.Rank - 1).Any(rank => sockets[rank] is null))
        {
            var socket = await _socket.AcceptAsync(cancellation);
            if (await AdmittedRankAsync(socket, self, sockets, options, time, cancellation) is { } rank) sockets[rank] = socket;
            else socket.Dispose();
        }
    }

    /// <summary>A stranger, a late peer of an older generation or a port scanner must not end the gang: it is turned away.</summary>
    private static async Task<int?> AdmittedRankAsync(
        Socket socket, GangIdentity self, Socket?[] sockets, GangOptions options, TimeProvider time, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(options.HandshakeTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            return await GangHandshake.AdmitAsync(socket, self, rank => rank > self.Rank && sockets[rank] is null, either.Token);
        }
        catch (Exception stranger) when (stranger is SocketException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static (string Host, int Port) Split(string endpoint)
    {
        var colon = endpoint.LastIndexOf(':');
        return colon > 0 && int.TryParse(endpoint.AsSpan(colon + 1), out var port)
            ? (endpoint[..colon].Trim('[', ']'), port)
            : throw new FormatException($"'{endpoint}' is not an endpoint; host:port is expected.");
    }
}
