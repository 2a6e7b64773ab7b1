using System.Net;
using System.Net.Sockets;

namespace T5Platform.Host.Settings;

/// <summary>Ports that the operator did not choose.</summary>
internal static class Ports
{
    /// <summary>The usual port, or a free one when somebody else (another home's host) listens on it.</summary>
    public static int UsualOrFree(int usual) => IsFree(usual) ? usual : Free();

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Any, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
