using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;
using T5Platform.Grains.Runs;

namespace T5Platform.Grains.Tests.Runs;

/// <summary>
/// A run in a world that loses, doubles and delays whatever it can: a scheduler, and processes that live until they are
/// removed or die. Checks after every step what must never happen.
/// </summary>
internal sealed class LifeModel
{
    private const int Ranks = 2;

    private readonly Dictionary<LeaseId, SliceLease> held = [];
    private readonly HashSet<LeaseId> released = [];
    private readonly HashSet<LeaseId> accepted = [];
    private readonly Dictionary<(long Generation, int Rank), long> processes = [];
    private readonly List<RunEvent> late = [];
    private DateTimeOffset now = A.Noon;
    private long step;
    private int leases;
    private int settled;

    public RunStatus Status { get; private set; } = RunStateMachine.Unborn;

    public int Granted => leases;

    /// <summary>Does what the number says: some event, possibly one that makes no sense now.</summary>
    public void Step(int choice)
    {
        now = now.AddSeconds(choice % 7);
        Happen(Next(choice));
    }

    /// <summary>Plays fair from here on: what was asked for is given, what was removed is gone, and the training ends.</summary>
    public void PlayFair()
    {
        for (var turn = 0; turn < 200 && !Status.IsSettled; turn++)
        {
            now = now.AddSeconds(1);
            if (Status.IsUnborn)
                Happen(new RunEvent.Started());
            else if (Status.State == RunState.Paused || Status.Next == NextAfterStop.Pause)
                Happen(new RunEvent.Resumed());
            else if (Status.State == RunState.Waiting)
                Happen(new RunEvent.LeaseGranted(Grant()));
            else if (Status.State == RunState.Stopping)
                Happen(Dies(FirstAlive(), A.Exit(signal: 9, asked: true)));
            else if (!Status.WorkDone && Status.Ranks[0].State != RankState.Gone)
                Happen(Says(0, new CheckpointWritten(A.Manifest(++step, final: true, generation: Status.Generation.Value))));
            else
                Happen(Dies(FirstAlive(), A.Exit(0)));
        }
        // Leases of lives long gone are told of again until they are given back.
        foreach (var lease in held.Values.ToList())
            Happen(new RunEvent.LeaseGranted(lease));
    }

    public void AssertAllReleased() => Assert.Empty(held);

    private int FirstAlive() => Status.Ranks.ToList().FindIndex(rank => rank.State != RankState.Gone);

    private RunEvent Next(int choice)
    {
        var rank = choice / 32 % Ranks;
        return (choice % 28) switch
        {
            0 or 1 => new RunEvent.Started(),
            2 or 3 or 4 => new RunEvent.LeaseGranted(Grant()),
            5 => held.Values.FirstOrDefault() is { } any ? new RunEvent.LeaseGranted(any) : new RunEvent.Tick(),
            6 => new RunEvent.LeaseRevoked(held.Keys.FirstOrDefault(), (LeaseEnd)(choice / 24 % 5), "s"),
            7 => Says(rank, new ShardStarted(1)),
            8 or 9 => Says(rank, new ShardListening($"h:{rank}")),
            10 => Says(rank, new ShardAlive("d")),
            11 or 12 => Says(0, A.Step(step++)),
            13 => Says(0, new CheckpointWritten(A.Manifest(step, final: choice % 5 == 0, generation: Math.Max(1, Status.Generation.Value)))),
            14 => Says(rank, new CheckpointRefused { Checkpoint = new(Guid.Empty), File = "f", Sentence = "s" }),
            15 => Says(rank, new ShardFailed { Code = choice % 3 == 0 ? "peer-lost" : "unexpected", Sentence = "s" }),
            16 => Dies(rank, A.Exit(choice / 24 % 6)),
            17 => Dies(rank, A.Exit(signal: 9)),
            18 => Dies(rank, new ShardLost("s")),
            19 => choice % 11 == 0 ? new RunEvent.CancelRequested("c") : new RunEvent.Tick(),
            20 => new RunEvent.ShardFound(new(new(LeaseHolder.Of(A.RunId), rank), new(Math.Max(1, Status.Generation.Value - choice % 2))), new($"node-{rank}")),
            21 when late.Count > 0 => late[choice / 24 % late.Count],
            22 => Hang(),
            23 => new RunEvent.PauseRequested("p"),
            24 => new RunEvent.Resumed(),
            25 => choice % 3 == 0 ? new RunEvent.RetryRequested("r") : new RunEvent.Tick(),
            26 => new RunEvent.Prioritized(choice % 5),
            _ => new RunEvent.Tick(),
        };
    }

    private RunEvent.Tick Hang()
    {
        now = now.AddMinutes(3);
        return new();
    }

    private SliceLease Grant() => A.Lease(++leases, Status.Generation.Value, Ranks) with { GrantedAt = now };

    private RunEvent Says(int rank, ShardFact fact)
    {
        var key = (Status.Generation.Value, rank);
        var sequence = processes[key] = processes.GetValueOrDefault(key) + 1;
        return A.Says(fact, rank, sequence, Status.Generation.Value);
    }

    private RunEvent Dies(int rank, ShardFact fact) => Says(Math.Max(rank, 0), fact);

    private void Happen(RunEvent happened)
    {
        if (happened is RunEvent.LeaseGranted granted && !released.Contains(granted.Lease.Id))
            held[granted.Lease.Id] = granted.Lease;
        if (happened is RunEvent.RankReported)
            late.Add(happened);
        var before = Status;
        var after = RunStateMachine.Decide(before, happened, A.Settings(now) with { ListeningSince = A.Noon, Restarts = new RestartPolicy { MaxRestartsWithoutProgress = 3 } });
        Status = after.Status;
        Check(before, after);
    }

    private void Check(RunStatus before, Transition after)
    {
        var status = after.Status;
        Assert.InRange(status.Generation.Value, before.Generation.Value, before.Generation.Value + 1);
        if (before.IsSettled && !status.IsSettled)
            settled = 0; // somebody asked for it again
        else if (before.IsSettled)
            Assert.Same(before, status);
        Assert.Equal(status.IsLive || status.State == RunState.Stopping, status.Lease is not null);
        Assert.Equal(status.Lease?.Ranks.Count ?? 0, status.Ranks.Count);
        Assert.Equal(status.State == RunState.Stopping, status.Next is not null);
        Assert.True(status.BestStep >= before.BestStep);
        if (status.Lease is { } lease && before.Lease?.Id != lease.Id)
            Accept(before, lease);
        foreach (var effect in after.Effects)
            Check(before, status, effect);
    }

    /// <summary>Never two leases, and never one that was given back.</summary>
    private void Accept(RunStatus before, SliceLease lease)
    {
        Assert.Null(before.Lease);
        Assert.DoesNotContain(lease.Id, released);
        Assert.True(accepted.Add(lease.Id));
    }

    private void Check(RunStatus before, RunStatus after, RunEffect effect)
    {
        switch (effect)
        {
            case RunEffect.ReleaseLease release:
                // What it works on is given back only when every rank is gone.
                Assert.NotEqual(release.Lease, after.Lease?.Id);
                if (before.Lease?.Id == release.Lease)
                    Assert.True(before.Ranks.Count(rank => rank.State != RankState.Gone) <= 1);
                released.Add(release.Lease);
                held.Remove(release.Lease);
                break;
            case RunEffect.AssignRank assign:
                Assert.NotNull(after.Lease);
                Assert.NotEqual(RankState.Gone, after.Ranks[assign.Rank].State);
                break;
            case RunEffect.RequestSlice:
                Assert.Equal(RunState.Waiting, after.State);
                break;
            case RunEffect.WithdrawRequest:
                Assert.True(after.State == RunState.Paused || after.IsSettled);
                break;
            case RunEffect.Settle:
                Assert.True(after.IsSettled && !before.IsSettled);
                Assert.Equal(1, ++settled);
                break;
            case RunEffect.CountRestart:
                Assert.True(after.Next == NextAfterStop.Requeue || after.Generation > before.Generation);
                break;
        }
    }
}
