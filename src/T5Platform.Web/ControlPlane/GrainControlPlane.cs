using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.WhatIf;

namespace T5Platform.Web.ControlPlane;

/// <summary>The verbs over Orleans: inside a silo or from a client, whichever the host composed.</summary>
internal sealed partial class GrainControlPlane(IServiceProvider services, TimeProvider time, ILogger<GrainControlPlane> logger) : IControlPlane
{
    /// <summary>People wait no longer than this; Orleans itself would give up after 30 seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public Task<Answer<Acknowledgement>> Submit(ExperimentId id, ExperimentSpec spec, bool share, CancellationToken cancellationToken) =>
        Ask("submit", grains => grains.GetGrain<IExperimentGrain>(id.Value).Submit(spec, share), cancellationToken);

    public Task<Answer<Acknowledgement>> Cancel(ExperimentId id, string reason, CancellationToken cancellationToken) =>
        Ask("cancel", grains => grains.GetGrain<IExperimentGrain>(id.Value).Cancel(reason), cancellationToken);

    public Task<Answer<Acknowledgement>> Pause(ExperimentId id, string reason, CancellationToken cancellationToken) =>
        Ask("pause", grains => grains.GetGrain<IExperimentGrain>(id.Value).Pause(reason), cancellationToken);

    public Task<Answer<Acknowledgement>> Resume(ExperimentId id, CancellationToken cancellationToken) =>
        Ask("resume", grains => grains.GetGrain<IExperimentGrain>(id.Value).Resume(), cancellationToken);

    public Task<Answer<Acknowledgement>> Prioritize(ExperimentId id, int priority, CancellationToken cancellationToken) =>
        Ask("prioritize", grains => grains.GetGrain<IExperimentGrain>(id.Value).Prioritize(priority), cancellationToken);

    public Task<Answer<Acknowledgement>> Retry(ExperimentId id, string? row, string? task, string reason, CancellationToken cancellationToken) =>
        Ask("retry", grains => grains.GetGrain<IExperimentGrain>(id.Value).Retry(row, task, reason), cancellationToken);

    public Task<Answer<Acknowledgement>> Exclude(ExperimentId id, string row, string task, string reason, CancellationToken cancellationToken) =>
        Ask("exclude", grains => grains.GetGrain<IExperimentGrain>(id.Value).Exclude(row, task, reason), cancellationToken);

    public Task<Answer<Acknowledgement>> Include(ExperimentId id, string row, string task, CancellationToken cancellationToken) =>
        Ask("include", grains => grains.GetGrain<IExperimentGrain>(id.Value).Include(row, task), cancellationToken);

    public Task<Answer<Acknowledgement>> AddSeeds(ExperimentId id, string? row, IReadOnlyList<long> seeds, CancellationToken cancellationToken) =>
        Ask("add-seeds", grains => grains.GetGrain<IExperimentGrain>(id.Value).AddSeeds(row, seeds), cancellationToken);

    public Task<Answer<Acknowledgement>> GrowSeeds(ExperimentId id, string row, double standardError, int atMost, CancellationToken cancellationToken) =>
        Ask("grow-seeds", grains => grains.GetGrain<IExperimentGrain>(id.Value).GrowSeeds(row, standardError, atMost), cancellationToken);

    public Task<Answer<Acknowledgement>> SetDeadline(ExperimentId id, DateTimeOffset? deadline, CancellationToken cancellationToken) =>
        Ask("set-deadline", grains => grains.GetGrain<IExperimentGrain>(id.Value).SetDeadline(deadline), cancellationToken);

    public Task<Answer<Acknowledgement>> Submit(SweepId id, string definition, CancellationToken cancellationToken) =>
        Ask("submit-sweep", grains => grains.GetGrain<ISweepGrain>(id.Value).Submit(definition), cancellationToken);

    public Task<Answer<Acknowledgement>> Cancel(SweepId id, string reason, CancellationToken cancellationToken) =>
        Ask("cancel-sweep", grains => grains.GetGrain<ISweepGrain>(id.Value).Cancel(reason), cancellationToken);

    public Task<Answer<Acknowledgement>> Keep(string study, string yaml, CancellationToken cancellationToken) =>
        Ask("keep-study", grains => grains.GetGrain<IStudyGrain>(study).Keep(yaml), cancellationToken);

    public Task<Answer<Acknowledgement>> Drain(NodeId node, string reason, CancellationToken cancellationToken) =>
        Ask("drain", grains => grains.GetGrain<INodeGrain>(node.Value).Drain(reason), cancellationToken);

    public Task<Answer<Acknowledgement>> Notice(NodeId node, TimeSpan within, string reason, CancellationToken cancellationToken) =>
        Ask("notice", grains => grains.GetGrain<INodeGrain>(node.Value).Notice(within, reason), cancellationToken);

    public Task<Answer<Acknowledgement>> Undrain(NodeId node, CancellationToken cancellationToken) =>
        Ask("undrain", grains => grains.GetGrain<INodeGrain>(node.Value).Undrain(), cancellationToken);

    public Task<Answer<IReadOnlyList<QueuedRequest>>> Explain(CancellationToken cancellationToken) =>
        Ask("explain", grains => grains.GetGrain<ISchedulerGrain>(0).Explain(), cancellationToken);

    public Task<Answer<WhatIfAnswer>> WhatIf(WhatIfQuestion question, CancellationToken cancellationToken) =>
        Ask("what-if", grains => grains.GetGrain<ISchedulerGrain>(0).WhatIf(question), cancellationToken);

    private async Task<Answer<T>> Ask<T>(string verb, Func<IGrainFactory, Task<T>> call, CancellationToken cancellationToken) where T : class
    {
        try
        {
            if (services.GetService<IGrainFactory>() is not { } grains)
                return Answer<T>.IsAway("This host was composed without a control plane.");
            return Answer<T>.Given(await call(grains).WaitAsync(Patience, time, cancellationToken));
        }
        catch (Exception exception) when (IsAbsence(exception))
        {
            LogAway(logger, verb, exception);
            return Answer<T>.IsAway(Sentence(exception));
        }
    }

    /// <summary>What says "nobody is there now" rather than "somebody has a bug": no gateway, no silo, no answer, a host shutting down.</summary>
    private static bool IsAbsence(Exception exception) => exception switch
    {
        TimeoutException or SocketException or ObjectDisposedException => true,
        OrleansException => true,
        InvalidOperationException when exception.Source?.StartsWith("Orleans", StringComparison.Ordinal) is true => true,
        _ => false,
    };

    private static string Sentence(Exception exception) => exception is TimeoutException
        ? $"The control plane did not answer within {Patience.TotalSeconds:0} seconds. What was asked may or may not have been done."
        : "The control plane cannot be reached. Running trainings go on without it; try again in a few seconds.";
}
