using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.Shards;

namespace T5Platform.Grains.Nodes;

/// <summary>
/// Which lives a node shall run, which shall leave it, and which were found on it without an owner. No I/O: the grain asks
/// it and acts.
/// </summary>
internal sealed class ShardRoster
{
    /// <summary>One heartbeat may have been on its way while the shard started; the second one was written after.</summary>
    private const int MissedToBeDead = 2;

    private readonly Dictionary<ShardLife, RosterEntry> entries = [];
    private readonly HashSet<ShardLife> undecided = [];

    /// <summary>Lives found on the node whose holders have not spoken.</summary>
    public IReadOnlyCollection<ShardLife> Undecided => undecided;

    /// <summary>Whether a process of it has been seen that is not proven gone.</summary>
    public bool HasBegun => entries.Values.Any(entry => entry.Started);

    /// <summary>Whether it names this life at all.</summary>
    public bool Names(ShardLife life) => entries.ContainsKey(life);

    /// <summary>This life shall run here. True when the orders change.</summary>
    public bool Want(ShardAssignment assignment)
    {
        var life = new ShardLife(assignment.Shard, assignment.Generation);
        var found = undecided.Remove(life);
        foreach (var older in entries.Keys.Where(known => known.Shard == life.Shard && known.Generation < life.Generation).ToList())
            Leave(older);
        if (entries.TryGetValue(life, out var known))
            return Renew(life, known, assignment);
        var standing = assignment.AlreadyStarted && !found ? ShardStanding.Doubtful : ShardStanding.Wanted;
        entries[life] = new() { Standing = standing, Assignment = assignment, Started = assignment.AlreadyStarted };
        return standing == ShardStanding.Wanted;
    }

    /// <summary>This life shall not run here. True when the orders change.</summary>
    public bool Leave(ShardLife life)
    {
        var changed = undecided.Remove(life);
        if (!entries.TryGetValue(life, out var known))
        {
            entries[life] = new() { Standing = ShardStanding.Leaving };
            return changed;
        }
        if (known.Standing != ShardStanding.Leaving)
            entries[life] = known with { Standing = ShardStanding.Leaving, Missed = 0 };
        return changed || known.Standing == ShardStanding.Wanted;
    }

    /// <summary>Its process was seen.</summary>
    public void Started(ShardLife life)
    {
        if (entries.TryGetValue(life, out var known))
            entries[life] = known with { Started = true };
    }

    /// <summary>It is proven gone. True when the orders change.</summary>
    public bool Gone(ShardLife life)
    {
        var changed = undecided.Remove(life);
        return entries.Remove(life, out var known) && known.Standing == ShardStanding.Wanted || changed;
    }

    /// <summary>A node that this grain has not known attached with these lives: those without an owner here must find theirs.</summary>
    public void Find(IEnumerable<ShardLife> living) => undecided.UnionWith(living.Where(life => !entries.ContainsKey(life)));

    /// <summary>
    /// The node says what lives on it. Answers with the lives that it should have named and did not, twice in a row: they are
    /// dead and no longer in the roster.
    /// </summary>
    public (IReadOnlyList<ShardLife> Dead, bool OrdersChange) Heard(IReadOnlyCollection<ShardLife> living, bool factsWait)
    {
        var alive = living.ToHashSet();
        var change = undecided.RemoveWhere(life => !factsWait && !alive.Contains(life)) > 0;
        var dead = new List<ShardLife>();
        foreach (var (life, entry) in entries.ToList())
        {
            var heard = Heard(entry, alive.Contains(life), factsWait);
            change |= heard.Standing != entry.Standing || heard.Missed >= MissedToBeDead && entry.Standing == ShardStanding.Wanted;
            entries[life] = heard;
            if (heard.Missed >= MissedToBeDead && entries.Remove(life))
                dead.Add(life);
        }
        return (dead, change);
    }

    /// <summary>The node is another one now, or is lost: every life but those that were never begun here is dead.</summary>
    public IReadOnlyList<ShardLife> Forget(bool keepNotBegun)
    {
        List<ShardLife> dead = [.. entries.Where(entry => !keepNotBegun || entry.Value.IsExpected).Select(entry => entry.Key)];
        foreach (var life in dead)
            entries.Remove(life);
        undecided.Clear();
        return dead;
    }

    /// <summary>Whether everything in this list shall be there.</summary>
    public bool IsClean(IEnumerable<ShardLife> living) =>
        living.All(life => entries.TryGetValue(life, out var known) && known.Standing != ShardStanding.Leaving);

    /// <summary>The full set.</summary>
    public NodeOrders Orders(long version) => new()
    {
        Version = version,
        Shards = [.. entries.Values.Where(entry => entry.Standing == ShardStanding.Wanted).Select(entry => entry.Assignment!)],
        Undecided = [.. undecided],
    };

    private bool Renew(ShardLife life, RosterEntry known, ShardAssignment assignment)
    {
        if (known.Standing == ShardStanding.Leaving)
            return false;
        entries[life] = known with { Assignment = assignment, Started = known.Started || assignment.AlreadyStarted };
        return known.Standing == ShardStanding.Wanted
            && (known.Assignment!.Directive != assignment.Directive || !known.Assignment.Peers.SequenceEqual(assignment.Peers));
    }

    private static RosterEntry Heard(RosterEntry entry, bool lives, bool factsWait) => (lives, factsWait) switch
    {
        (true, _) => entry with
        {
            Missed = 0,
            Started = true,
            Standing = entry.Standing == ShardStanding.Doubtful ? ShardStanding.Wanted : entry.Standing,
        },
        (false, false) when entry.IsExpected => entry with { Missed = entry.Missed + 1 },
        _ => entry with { Missed = 0 },
    };
}
