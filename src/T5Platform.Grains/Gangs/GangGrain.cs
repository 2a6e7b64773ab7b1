using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Shards;
using T5Platform.Grains.Runs;
using T5Platform.Grains.WakingUp;

namespace T5Platform.Grains.Gangs;

/// <summary>A run or an evaluation as a grain: the one activation that writes its record.</summary>
internal abstract class GangGrain<TBook>(GangFactory gangs) : Grain, ILeaseHolderGrain, IWakeable
    where TBook : GangBook
{
    private IGrainTimer? timer;

    /// <summary>Its record.</summary>
    protected TBook Book { get; private set; } = null!;

    /// <summary>Its core.</summary>
    protected Gang Gang { get; private set; } = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await FirstTurn.OfItsOwn();
        Book = CreateBook(this.GetPrimaryKey());
        Gang = gangs.Create(Book, DeactivateOnIdle);
        await Gang.Load();
        StayAwake();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => await Gang.Leave();

    public Task LeaseGranted(SliceLease lease) => Gang.Granted(lease);

    public Task LeaseRevoked(LeaseId lease, LeaseEnd why, string sentence, DateTimeOffset? goneBy) => Gang.Happened(new RunEvent.LeaseRevoked(lease, why, sentence, goneBy));

    public Task ShardReported(IReadOnlyList<ShardReport> reports) => Gang.Reported(reports);

    public Task ShardFound(ShardLife life, NodeId node) => Gang.Happened(new RunEvent.ShardFound(life, node));

    public Task<Acknowledgement> Cancel(string reason) => IfBegun(new RunEvent.CancelRequested(reason));

    public Task<Acknowledgement> Retry(string reason) => IfBegun(new RunEvent.RetryRequested(reason));

    public Task<Acknowledgement> Pause(string reason) => IfBegun(new RunEvent.PauseRequested(reason));

    public Task Wake() => Task.CompletedTask;

    /// <summary>The book of the grain with this key.</summary>
    protected abstract TBook CreateBook(Guid key);

    /// <summary>Begins it unless it has begun; then it goes on, if it was paused, with this priority.</summary>
    protected async Task<Acknowledgement> Begin(Action begin, int priority)
    {
        if (!Book.HasBegun)
            begin();
        await Gang.Happened(new RunEvent.Started());
        if (Book.Priority != priority)
            await Gang.Happened(new RunEvent.Prioritized(priority));
        await Gang.Happened(new RunEvent.Resumed());
        StayAwake();
        return Acknowledgement.Accepted;
    }

    private async Task<Acknowledgement> IfBegun(RunEvent asked)
    {
        if (!Book.HasBegun)
            return Acknowledgement.Refused("not-started", $"{Book.Holder} has not been started.");
        await Gang.Happened(asked);
        StayAwake();
        return Acknowledgement.Accepted;
    }

    private void StayAwake()
    {
        if (timer is not null || !Book.HasBegun || Gang.Status.IsSettled)
            return;
        timer = this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions(gangs.ReconcileEvery, gangs.ReconcileEvery) { KeepAlive = true });
        // What a crash swallowed is said again at once, not only after the first interval.
        timer.Change(TimeSpan.Zero, gangs.ReconcileEvery);
    }

    private async Task Tick()
    {
        await Gang.Tick();
        if (!Gang.Status.IsSettled)
            return;
        timer?.Dispose();
        timer = null;
    }
}
