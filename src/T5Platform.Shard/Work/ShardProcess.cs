using T5Platform.Contracts.Shards;
using T5Platform.Shard.Agent;
using T5Platform.Shard.Processes;
using T5Platform.Training;

namespace T5Platform.Shard.Work;

/// <summary>The life of a shard process: take the assignment, do it, exit with a code that says how it went.</summary>
internal static class ShardProcess
{
    /// <summary>Runs to the end of the work; the process never returns from it in any other way than by its exit code.</summary>
    public static int Run()
    {
        if (!ParentDeath.Follow()) return ShardExitCode.Failed;
        var facts = new FactLines(FactStream.Take());
        var stop = new StopSignal();
        var agent = new AgentLines(Console.In, stop, sentence => End(ShardExitCode.Failed, sentence));
        agent.Listen();
        var begin = agent.Begin.GetAwaiter().GetResult();
        End(new AssignedWork(begin, agent, facts, stop, TimeProvider.System).Run());
        return ShardExitCode.Failed;
    }

    private static void End(int exitCode, string? sentence = null)
    {
        if (sentence is not null) Console.Error.WriteLine(sentence);
        ProcessEnd.Now(exitCode);
    }
}
