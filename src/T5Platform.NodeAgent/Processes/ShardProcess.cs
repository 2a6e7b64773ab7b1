using System.Diagnostics;
using System.Text.Json;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Shards;

namespace T5Platform.NodeAgent.Processes;

/// <summary>One shard process: its lines go in, its facts come out, and it is proven gone at the end.</summary>
internal sealed class ShardProcess : IAsyncDisposable
{
    private static readonly TimeSpan ProofEvery = TimeSpan.FromMilliseconds(20);

    private readonly Process process;
    private readonly TimeProvider time;
    private readonly Action<ShardFact> report;
    private readonly ErrorTail errors = new();
    private readonly SemaphoreSlim input = new(1, 1);
    private volatile bool asked;

    private ShardProcess(Process process, TimeProvider time, Action<ShardFact> report)
    {
        (this.process, this.time, this.report) = (process, time, report);
        Group = process.Id;
        Gone = Follow();
    }

    /// <summary>The process group, which is the id of its first process.</summary>
    public int Group { get; }

    /// <summary>Ends when the whole group is proven gone and its last fact is out.</summary>
    public Task<ShardExited> Gone { get; }

    /// <summary>Spawns it and hands it its first line.</summary>
    public static async Task<ShardProcess> Start(Spawner spawner, ProcessStartInfo command, BeginLine begin, TimeProvider time, Action<ShardFact> report)
    {
        var process = await spawner.Start(command);
        report(new ShardStarted(process.Id));
        var shard = new ShardProcess(process, time, report);
        await shard.Tell(begin);
        return shard;
    }

    /// <summary>Writes a line to it. A process that is gone hears nothing, which is no error.</summary>
    public async Task Tell(ShardLine line)
    {
        await input.WaitAsync();
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(line, ShardJson.Options));
            await process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // Its end of the pipe is closed: Gone tells the rest.
        }
        finally
        {
            input.Release();
        }
    }

    /// <summary>Kills the whole group at once. <paramref name="byOrder"/>: the control plane asked for it.</summary>
    public void Kill(bool byOrder)
    {
        asked |= byOrder;
        ProcessGroup.End(Group);
    }

    public async ValueTask DisposeAsync()
    {
        Kill(byOrder: true);
        await Gone;
        process.Dispose();
        input.Dispose();
    }

    private async Task<ShardExited> Follow()
    {
        await Task.WhenAll(ReadFacts(), ReadErrors());
        await process.WaitForExitAsync();
        while (!ProcessGroup.IsGone(Group))
        {
            ProcessGroup.End(Group);
            await Task.Delay(ProofEvery, time);
        }
        var exited = ExitStatus.Of(process.ExitCode, asked, errors.ToString());
        report(exited);
        return exited;
    }

    private async Task ReadFacts()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (FactLine.TryParse(line, out var fact))
                report(fact);
            else if (line.Length > 0)
                errors.Add($"(not a fact) {line}");
        }
    }

    private async Task ReadErrors()
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
            errors.Add(line);
    }
}
