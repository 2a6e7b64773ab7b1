using System.Net;
using System.Net.Sockets;

namespace T5Platform.Storage.Embedded;

/// <summary>Ports of the loopback address that nobody listens on.</summary>
internal static class Ports
{
    /// <summary>One that the operating system picks.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The wished one when it is free, else any.</summary>
    public static int FreeOr(int? wished) => wished is { } port && IsFree(port) ? port : Free();

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
