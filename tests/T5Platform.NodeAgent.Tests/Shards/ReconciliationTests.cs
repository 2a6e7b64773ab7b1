using T5Platform.Contracts.Shards;
using T5Platform.NodeAgent.Shards;

namespace T5Platform.NodeAgent.Tests.Shards;

[Trait("speed", "unit")]
public sealed class ReconciliationTests
{
    private static readonly HashSet<ShardLife> NothingEnded = [];

    [Fact]
    public void Decide_OrderedAndMissing_Starts()
    {
        var assignment = A.Assignment();
        Assert.Equal([new ShardAction.Start(assignment)], Reconciliation.Decide([], NothingEnded, A.Orders(assignment)));
    }

    [Fact]
    public void Decide_LivingAndNotOrdered_Kills()
    {
        var view = View(A.Assignment());
        Assert.Equal([new ShardAction.Kill(view.Life)], Reconciliation.Decide([view], NothingEnded, A.Orders()));
    }

    [Fact]
    public void Decide_EndingAlready_DoesNothing() =>
        Assert.Empty(Reconciliation.Decide([View(A.Assignment()) with { Ending = true }], NothingEnded, A.Orders()));

    [Fact]
    public void Decide_LifeThatEndedHere_IsNeverBegunAgain()
    {
        var assignment = A.Assignment();
        HashSet<ShardLife> ended = [Reconciliation.LifeOf(assignment)];
        Assert.Empty(Reconciliation.Decide([], ended, A.Orders(assignment)));
    }

    [Fact]
    public void Decide_NewLifeWhileTheOldHoldsTheDevice_WaitsUntilItIsGone()
    {
        var old = View(A.Assignment(generation: 1));
        var next = A.Assignment(generation: 2);

        Assert.Equal([new ShardAction.Kill(old.Life)], Reconciliation.Decide([old], NothingEnded, A.Orders(next)));
        Assert.Equal([new ShardAction.Start(next)], Reconciliation.Decide([], NothingEnded, A.Orders(next)));
    }

    [Fact]
    public void Decide_LivingAndUndecided_LeavesItAlone()
    {
        var view = View(A.Assignment());
        Assert.Empty(Reconciliation.Decide([view], NothingEnded, A.Orders() with { Undecided = [view.Life] }));
    }

    [Fact]
    public void Decide_StartedBeforeAndNotHere_IsNotBegunAgain() =>
        Assert.Empty(Reconciliation.Decide([], NothingEnded, A.Orders(A.Assignment() with { AlreadyStarted = true })));

    [Fact]
    public void Decide_PeersBecameKnown_TellsThemOnce()
    {
        var assignment = A.Assignment() with { Peers = ["a:1", "b:2"] };
        var view = View(assignment) with { KnowsPeers = false };

        var action = Assert.Single(Reconciliation.Decide([view], NothingEnded, A.Orders(assignment)));
        Assert.Equal(["a:1", "b:2"], Assert.IsType<ShardAction.TellPeers>(action).Peers);
        Assert.Empty(Reconciliation.Decide([view with { KnowsPeers = true }], NothingEnded, A.Orders(assignment)));
    }

    [Fact]
    public void Decide_DirectiveChanged_TellsIt()
    {
        var assignment = A.Assignment() with { Directive = ShardDirective.CheckpointAndStop };
        var view = View(A.Assignment());
        Assert.Equal(
            [new ShardAction.TellDirective(view.Life, ShardDirective.CheckpointAndStop)],
            Reconciliation.Decide([view], NothingEnded, A.Orders(assignment)));
    }

    private static ShardView View(ShardAssignment assignment) => new LivingShard(assignment).View();
}
