using System.Runtime.InteropServices;

namespace T5Platform.NodeAgent.Processes;

/// <summary>A POSIX process group: what a shard and anything it may spawn live and die in.</summary>
internal static partial class ProcessGroup
{
    private const int Kill = 9;
    private const int NoSuchProcess = 3;

    /// <summary>Sends SIGKILL to all of the group. A group that is gone already is no error.</summary>
    public static void End(int group) => _ = Send(-group, Kill);

    /// <summary>Whether no process of the group is left, not even one that nobody has waited for.</summary>
    public static bool IsGone(int group) => Send(-group, 0) != 0 && Marshal.GetLastPInvokeError() == NoSuchProcess;

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Send(int target, int signal);
}
