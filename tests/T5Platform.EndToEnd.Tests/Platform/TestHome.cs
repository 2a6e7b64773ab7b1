using System.Net;
using System.Net.Sockets;

namespace T5Platform.EndToEnd.Tests.Platform;

/// <summary>A platform's home in a temporary directory, with ports of its own. The tokenised data are shared by all tests: they never change.</summary>
internal sealed class TestHome : IDisposable
{
    private static readonly string SharedCache = Path.Combine(Path.GetTempPath(), "t5platform-test-cache");

    public TestHome()
    {
        Folder = Directory.CreateTempSubdirectory("t5-e2e-").FullName;
        Http = new($"http://127.0.0.1:{FreePort()}");
        SiloPort = FreePort();
        GatewayPort = FreePort();
        Directory.CreateDirectory(SharedCache);
    }

    public string Folder { get; }

    public Uri Http { get; }

    public int SiloPort { get; }

    public int GatewayPort { get; }

    public string Blobs => Path.Combine(Folder, "blobs");

    /// <summary>The settings of a host (and an agent in it) or of an agent of its own.</summary>
    public Dictionary<string, string> Settings(string mesh, IReadOnlyDictionary<string, string>? more = null) => new Dictionary<string, string>
    {
        ["T5_HOME"] = Folder,
        ["T5_HTTP"] = Http.ToString().TrimEnd('/'),
        ["T5_SILO_PORT"] = SiloPort.ToString(),
        ["T5_GATEWAY_PORT"] = GatewayPort.ToString(),
        ["T5_GATEWAYS"] = $"127.0.0.1:{GatewayPort}",
        ["T5_CACHE"] = SharedCache,
        ["T5_BLOBS"] = Blobs,
        ["T5_SHARD"] = Programs.Shard,
        ["T5_NODE"] = "node-0",
        ["T5_MESH"] = mesh,
    }.Where(setting => more?.ContainsKey(setting.Key) is not true).Concat(more ?? new Dictionary<string, string>()).ToDictionary();

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A server that is just going down may still write; the folder is temporary anyway.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
