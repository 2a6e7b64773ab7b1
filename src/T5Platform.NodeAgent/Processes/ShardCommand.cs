using System.Diagnostics;
using System.Globalization;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Shards;

namespace T5Platform.NodeAgent.Processes;

/// <summary>How a shard process is started: in a session, and so a process group, of its own.</summary>
internal static class ShardCommand
{
    public static ProcessStartInfo For(AgentOptions options, ShardAssignment assignment)
    {
        // setsid (util-linux) calls setsid(2) and executes the program in the same process: the pid is the group's id.
        var start = new ProcessStartInfo("setsid")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (options.ShardPath.EndsWith(".dll", StringComparison.Ordinal))
            start.ArgumentList.Add(Environment.ProcessPath is { } host && Path.GetFileName(host) == "dotnet" ? host : "dotnet");
        start.ArgumentList.Add(options.ShardPath);
        SetEnvironment(start, options, assignment);
        return start;
    }

    private static void SetEnvironment(ProcessStartInfo start, AgentOptions options, ShardAssignment assignment)
    {
        // A shard needs no secret: it must not inherit a database password that its agent's host may have.
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("T5_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["T5_AGENT_PID"] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        start.Environment["OMP_NUM_THREADS"] = options.ThreadsPerShard.ToString(CultureInfo.InvariantCulture);
        if (options.Devices == DeviceKind.Cuda)
            start.Environment["CUDA_VISIBLE_DEVICES"] = assignment.DeviceIndex.ToString(CultureInfo.InvariantCulture);
    }
}
