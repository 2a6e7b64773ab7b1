using Microsoft.Extensions.Logging;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Shards;
using T5Platform.Grains.Runs;

namespace T5Platform.Grains.Gangs;

/// <summary>Effects → calls of other grains.</summary>
internal sealed partial class GangMessenger(IGrainFactory grains, ILogger<GangMessenger> log)
{
    private ISchedulerGrain Scheduler => grains.GetGrain<ISchedulerGrain>(0);

    public async Task Send(GangBook book, RunEffect effect)
    {
        var answer = await Call(book, effect);
        if (!answer.IsAccepted)
            LogRefused(book.Holder, effect.ToString(), answer.Code!, answer.Sentence!);
    }

    /// <summary>Tells the scheduler how far a gang is that runs.</summary>
    public Task TellProgress(GangBook book, Pace pace) => Scheduler.Progressed(new()
    {
        Holder = book.Holder,
        Generation = book.Status.Generation,
        Name = book.Name,
        Priority = book.Priority,
        SubmittedAt = book.Status.SubmittedAt,
        Parallelism = new(book.Status.Ranks.Count / book.Parallelism.Model, book.Parallelism.Model),
        Elastic = book.Elastic,
        LogicalShards = book.LogicalShards,
        Movable = book.Movable,
        Step = book.Status.Step,
        Steps = book.Steps,
        StepsPerSecond = pace.StepsPerSecond,
        CheckpointedAt = pace.CheckpointedAt,
    });

    private Task<Acknowledgement> Call(GangBook book, RunEffect effect) => effect switch
    {
        RunEffect.RequestSlice => Scheduler.Request(Request(book)),
        RunEffect.WithdrawRequest => Scheduler.Withdraw(book.Holder, book.Status.Generation),
        RunEffect.ReleaseLease release => Scheduler.Release(release.Lease),
        RunEffect.AssignRank assign => Assign(book, assign),
        RunEffect.RemoveRank remove => Shard(book, remove.Rank).Remove(remove.Generation, remove.Node),
        RunEffect.Settle settle => Settle(book, settle.Outcome),
        _ => throw new InvalidOperationException($"Nobody to tell of {effect}."),
    };

    private static SliceRequest Request(GangBook book) => new()
    {
        Holder = book.Holder,
        Generation = book.Status.Generation,
        Parallelism = book.Parallelism,
        Pool = book.Pool,
        Tenant = book.Tenant,
        Priority = book.Priority,
        SubmittedAt = book.Status.SubmittedAt,
        ExcludedNodes = book.Status.ExcludedNodes(book.Restarts),
        Name = book.Name,
        Elastic = book.Elastic,
        LogicalShards = book.LogicalShards,
        Slices = book.Slices,
    };

    private Task<Acknowledgement> Assign(GangBook book, RunEffect.AssignRank assign)
    {
        var status = book.Status;
        var place = status.Place(assign.Rank);
        return Shard(book, assign.Rank).Assign(new ShardAssignment
        {
            Shard = new(book.Holder, assign.Rank),
            Generation = status.Generation,
            WorldSize = status.Ranks.Count,
            Node = place.Node,
            DeviceIndex = place.DeviceIndex,
            Coordinate = place.Coordinate,
            Work = book.Work(),
            Peers = assign.Peers,
            Directive = assign.Directive,
            AlreadyStarted = assign.AlreadyStarted,
        });
    }

    private async Task<Acknowledgement> Settle(GangBook book, SettledOutcome outcome)
    {
        await grains.GetGrain<IExperimentGrain>(book.Experiment.Value).Settled(new() { Holder = book.Holder, Outcome = outcome });
        return Acknowledgement.Accepted;
    }

    private IShardGrain Shard(GangBook book, int rank) => grains.GetGrain<IShardGrain>(new ShardKey(book.Holder, rank).ToString());

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Holder}: {Effect} was refused ({Code}): {Sentence}")]
    private partial void LogRefused(LeaseHolder holder, string effect, string code, string sentence);
}
