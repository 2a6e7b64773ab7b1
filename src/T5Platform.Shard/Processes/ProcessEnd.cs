using System.Runtime.InteropServices;

namespace T5Platform.Shard.Processes;

/// <summary>Ends the process at once, whatever its threads are in the middle of.</summary>
internal static class ProcessEnd
{
    /// <summary>
    /// Leaves by _exit: running libtorch's destructors while another thread computes can crash, and a crash would hide the
    /// exit code that tells the control plane what happened.
    /// </summary>
    public static void Now(int exitCode) => Exit(exitCode);

    [DllImport("libc", EntryPoint = "_exit")]
    private static extern void Exit(int exitCode);
}
