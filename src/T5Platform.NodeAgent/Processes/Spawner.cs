using System.Collections.Concurrent;
using System.Diagnostics;

namespace T5Platform.NodeAgent.Processes;

/// <summary>
/// Starts processes from one thread that lives as long as the agent. A child's parent-death signal is tied to the
/// <em>thread</em> that forked it (prctl(2)): were that a thread of the pool, the shard would be killed when the pool retires it.
/// </summary>
internal sealed class Spawner : IDisposable
{
    private readonly BlockingCollection<Action> work = [];
    private readonly Thread thread;

    public Spawner()
    {
        thread = new Thread(Run) { IsBackground = true, Name = "spawner" };
        thread.Start();
    }

    /// <summary>Starts the process; fails as <see cref="Process.Start()"/> does.</summary>
    public Task<Process> Start(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        work.Add(() =>
        {
            try
            {
                var process = new Process { StartInfo = start, EnableRaisingEvents = true };
                process.Start();
                started.SetResult(process);
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        });
        return started.Task;
    }

    public void Dispose()
    {
        work.CompleteAdding();
        thread.Join();
        work.Dispose();
    }

    private void Run()
    {
        foreach (var action in work.GetConsumingEnumerable())
            action();
    }
}
