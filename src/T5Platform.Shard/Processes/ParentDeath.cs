using System.Globalization;
using System.Runtime.InteropServices;

namespace T5Platform.Shard.Processes;

/// <summary>A shard must not outlive its agent: nobody would count its device as taken.</summary>
internal static class ParentDeath
{
    private const string AgentProcessId = "T5_AGENT_PID";
    private const int SetParentDeathSignal = 1;
    private const int Kill = 9;

    /// <summary>Asks the kernel to kill this process with its parent. False when the parent is gone already.</summary>
    public static bool Follow()
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable(AgentProcessId) is not { Length: > 0 } agent) return true;
        _ = ProcessControl(SetParentDeathSignal, Kill, 0, 0, 0);
        // The agent may have died before the call: then this process has been given another parent.
        return ParentProcessId() == int.Parse(agent, CultureInfo.InvariantCulture);
    }

    [DllImport("libc", EntryPoint = "prctl")]
    private static extern int ProcessControl(int option, nuint argument2, nuint argument3, nuint argument4, nuint argument5);

    [DllImport("libc", EntryPoint = "getppid")]
    private static extern int ParentProcessId();
}
