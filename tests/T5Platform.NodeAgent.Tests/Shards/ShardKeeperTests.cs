using Microsoft.Extensions.Logging.Abstractions;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Shards;
using T5Platform.NodeAgent.Facts;
using T5Platform.NodeAgent.Processes;
using T5Platform.NodeAgent.Shards;

namespace T5Platform.NodeAgent.Tests.Shards;

[Trait("speed", "integration")]
public sealed class ShardKeeperTests
{
    private readonly FactBuffer facts = new();

    [Fact]
    public async Task Obey_ShardThatCompletes_ReportsItsFactsInOrderAndItsExit()
    {
        using var shard = new ScriptedShard("""echo '{"fact":"alive","doing":"loading"}'; echo noise; echo '{"fact":"listening","endpoint":"a:1"}'; exit 0""");
        await using var keeper = Keeper(shard);

        await keeper.Obey(A.Orders(A.Assignment()));
        var seen = await Until<ShardExited>(1);

        Assert.Collection(
            seen.Select(report => report.Fact),
            fact => Assert.IsType<ShardStarted>(fact),
            fact => Assert.Equal(new ShardAlive("loading"), fact),
            fact => Assert.Equal(new ShardListening("a:1"), fact),
            fact => Assert.Equal(0, Assert.IsType<ShardExited>(fact).ExitCode));
        Assert.Equal([1, 2, 3, 4], seen.Select(report => report.Sequence));
        Assert.Empty(await keeper.Living());
    }

    [Fact]
    public async Task Obey_ShardKilledFromOutside_ReportsTheSignalAndTheErrorTail()
    {
        using var shard = new ScriptedShard("echo 'out of luck' >&2; kill -9 $$");
        await using var keeper = Keeper(shard);

        await keeper.Obey(A.Orders(A.Assignment()));
        var exited = (ShardExited)(await Until<ShardExited>(1))[^1].Fact;

        Assert.Equal(9, exited.Signal);
        Assert.Null(exited.ExitCode);
        Assert.False(exited.Asked);
        Assert.Equal("out of luck", exited.ErrorTail);
    }

    [Fact]
    public async Task Obey_NotOrderedAnyMore_KillsTheWholeProcessGroupBeforeItReportsTheExit()
    {
        using var shard = new ScriptedShard("""sleep 600 & echo '{"fact":"alive","doing":"sleeping"}'; sleep 600""");
        await using var keeper = Keeper(shard);
        await keeper.Obey(A.Orders(A.Assignment()));
        var started = (ShardStarted)(await Until<ShardAlive>(1))[0].Fact;

        await keeper.Obey(A.Orders());
        var exited = (ShardExited)(await Until<ShardExited>(1))[^1].Fact;

        Assert.True(exited.Asked);
        Assert.True(ProcessGroup.IsGone(started.ProcessId));
    }

    [Fact]
    public async Task Obey_OneOfAGangDies_KillsTheOthersAndNobodyElse()
    {
        using var shard = new ScriptedShard("""
            case "$begin" in *'"rank":1'*) exit 7;; esac
            echo '{"fact":"alive","doing":"training"}'; sleep 600
            """);
        await using var keeper = Keeper(shard);
        var stranger = A.Assignment(rank: 0, device: 5, holder: new(Contracts.Ids.HolderKind.Run, new Guid("22222222-2222-2222-2222-222222222222")));

        await keeper.Obey(A.Orders(A.Assignment(0), A.Assignment(1), stranger));
        var seen = await Until<ShardExited>(2);

        var exits = seen.Where(report => report.Fact is ShardExited).ToDictionary(report => report.Shard, report => (ShardExited)report.Fact);
        Assert.Equal(7, exits[new(A.Holder, 1)].ExitCode);
        Assert.Equal(9, exits[new(A.Holder, 0)].Signal);
        Assert.Equal([Reconciliation.LifeOf(stranger)], await keeper.Living());
    }

    [Fact]
    public async Task Obey_PeersLater_AreWrittenToTheShard()
    {
        using var shard = new ScriptedShard("""echo '{"fact":"listening","endpoint":"a:1"}'; read peers; case "$peers" in *'"line":"peers"'*a:1*b:2*) exit 0;; *) exit 9;; esac""");
        await using var keeper = Keeper(shard);
        await keeper.Obey(A.Orders(A.Assignment()));
        await Until<ShardListening>(1);

        await keeper.Obey(A.Orders(A.Assignment() with { Peers = ["a:1", "b:2"] }));

        Assert.Equal(0, ((ShardExited)(await Until<ShardExited>(1))[^1].Fact).ExitCode);
    }

    [Fact]
    public async Task Obey_ProgramMissing_ReportsFailureInsteadOfThrowing()
    {
        using var shard = new ScriptedShard("exit 0");
        await using var keeper = new ShardKeeper(A.Options(shard.Home + "/absent", shard.Home), facts, TimeProvider.System, NullLogger<ShardKeeper>.Instance);

        await keeper.Obey(A.Orders(A.Assignment()));

        var exited = (ShardExited)(await Until<ShardExited>(1))[^1].Fact;
        Assert.NotEqual(0, exited.ExitCode);
        Assert.Empty(await keeper.Living());
    }

    private ShardKeeper Keeper(ScriptedShard shard) =>
        new(A.Options(shard.Path, shard.Home), facts, TimeProvider.System, NullLogger<ShardKeeper>.Instance);

    /// <summary>All facts until <paramref name="count"/> of the kind have come.</summary>
    private async Task<IReadOnlyList<ShardReport>> Until<TFact>(int count) where TFact : ShardFact
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        var seen = new List<ShardReport>();
        while (seen.Count(report => report.Fact is TFact) < count)
        {
            seen.AddRange(await facts.Peek(1, patience.Token));
            facts.Taken(1);
        }
        return seen;
    }
}
