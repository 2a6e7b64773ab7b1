using System.Net;
using System.Net.Sockets;

namespace T5Platform.Cli.Tests.Platforms;

/// <summary>
/// Ports below those that the system gives out by itself (32768 and up on Linux): one that is let go for a moment is still free when
/// it is wanted again.
/// </summary>
internal static class OwnPort
{
    private static int s_last = 20_000 + (Environment.ProcessId % 1_000 * 10);

    public static int Next()
    {
        while (true)
        {
            var port = Interlocked.Increment(ref s_last);
            if (IsFree(port))
                return port;
        }
    }

    private static bool IsFree(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
