using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Nodes;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.WakingUp;

/// <summary>After a crash nobody calls whoever only waits: each silo, at its start and from time to time, wakes all that has not ended.</summary>
internal sealed partial class WakeUp(
    IGrainFactory grains, IExperimentStore experiments, IRunStore runs, IEvaluationStore evaluations, ISweepStore sweeps, INodeStore nodes,
    IOptions<OrchestrationOptions> options, TimeProvider time, ILogger<WakeUp> log) : BackgroundService
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            await Task.Delay(await TryWakeAll(stoppingToken) ? options.Value.WakeEvery : Retry, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<bool> TryWakeAll(CancellationToken stoppingToken)
    {
        try
        {
            await WakeAll(stoppingToken);
            return true;
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            LogNotYet(e);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private async Task WakeAll(CancellationToken stoppingToken)
    {
        await Wake(grains.GetGrain<ISchedulerGrain>(0));
        foreach (var node in (await nodes.All(stoppingToken)).Where(node => node.Health != NodeHealth.Lost))
            await Wake(grains.GetGrain<INodeGrain>(node.Node.Value));
        foreach (var run in await runs.Unfinished(stoppingToken))
            await Wake(grains.GetGrain<IRunGrain>(run.Value));
        foreach (var evaluation in await evaluations.Unfinished(stoppingToken))
            await Wake(grains.GetGrain<IEvaluationGrain>(evaluation.Value));
        foreach (var experiment in await experiments.Unfinished(stoppingToken))
            await Wake(grains.GetGrain<IExperimentGrain>(experiment.Value));
        foreach (var sweep in await sweeps.Unfinished(stoppingToken))
            await Wake(grains.GetGrain<ISweepGrain>(sweep.Value));
    }

    private static Task Wake(IAddressable grain) => grain.AsReference<IWakeable>().Wake();

    [LoggerMessage(Level = LogLevel.Warning, Message = "What has not ended could not be woken yet")]
    private partial void LogNotYet(Exception exception);
}
