using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace T5Platform.Shard.Processes;

/// <summary>
/// Takes standard output for facts alone: whatever else writes there, managed or native, is led to standard error.
/// </summary>
internal static class FactStream
{
    private const int StandardOutput = 1;
    private const int StandardError = 2;

    public static Stream Take()
    {
        var kept = Duplicate(StandardOutput);
        if (kept < 0 || Duplicate(StandardError, StandardOutput) < 0)
            throw new IOException($"Standard output could not be taken: {Marshal.GetLastPInvokeErrorMessage()}.");
        return new FileStream(new SafeFileHandle(kept, ownsHandle: true), FileAccess.Write, bufferSize: 0);
    }

    [DllImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static extern int Duplicate(int descriptor);

    [DllImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static extern int Duplicate(int descriptor, int onto);
}
