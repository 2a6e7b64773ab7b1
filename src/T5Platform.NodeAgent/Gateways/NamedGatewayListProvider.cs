using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Orleans.Messaging;
using Orleans.Runtime;

namespace T5Platform.NodeAgent.Gateways;

/// <summary>Gateways by name, resolved again at every refresh: silos come and go behind one (headless) service name.</summary>
internal sealed class NamedGatewayListProvider(IReadOnlyList<string> gateways) : IGatewayListProvider
{
    private const int DefaultPort = 30000;

    public TimeSpan MaxStaleness => TimeSpan.FromSeconds(5);

    public bool IsUpdatable => true;

    public Task InitializeGatewayListProvider() => Task.CompletedTask;

    public async Task<IList<Uri>> GetGateways()
    {
        var found = new List<Uri>();
        foreach (var gateway in gateways)
        {
            var (name, port) = Split(gateway);
            found.AddRange((await Resolve(name)).Select(address => SiloAddress.New(new IPEndPoint(address, port), 0).ToGatewayUri()));
        }
        return found;
    }

    private static (string Name, int Port) Split(string gateway) =>
        gateway.LastIndexOf(':') is > 0 and var colon && int.TryParse(gateway.AsSpan(colon + 1), CultureInfo.InvariantCulture, out var port)
            ? (gateway[..colon], port)
            : (gateway, DefaultPort);

    private static async Task<IEnumerable<IPAddress>> Resolve(string name)
    {
        try
        {
            return (await Dns.GetHostAddressesAsync(name)).Where(address => address.AddressFamily == AddressFamily.InterNetwork);
        }
        catch (SocketException)
        {
            // A name without an address: no silo stands behind it now. The next refresh asks again.
            return [];
        }
    }
}
