using System.Data.Common;
using System.Net.Sockets;

namespace T5Platform.Web.Dashboard.Live;

/// <summary>What people are told when a reading failed: a database that is away is one thing, a fault of the dashboard another.</summary>
internal static class StoreTrouble
{
    /// <summary>The sentence.</summary>
    public static string Sentence(Exception exception) => IsAbsence(exception)
        ? "The database does not answer. This page tries again by itself."
        : "This could not be read; the server's log says why. This page tries again by itself.";

    // Entity Framework wraps what the driver says.
    private static bool IsAbsence(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException or TimeoutException or SocketException or OperationCanceledException)
                return true;
        }

        return false;
    }
}
