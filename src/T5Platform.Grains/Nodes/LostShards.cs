using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Shards;

namespace T5Platform.Grains.Nodes;

/// <summary>
/// Lives that a node lost and whose holders have not been told. Told outside the calls that found them: the holder may be
/// the very one that waits for this node.
/// </summary>
internal sealed class LostShards(IGrainFactory grains, TimeProvider time)
{
    private readonly Dictionary<ShardLife, string> untold = [];
    private bool telling;

    public void Add(IEnumerable<ShardLife> lives, string sentence)
    {
        foreach (var life in lives)
            untold[life] = sentence;
    }

    /// <summary>Tells all; what fails stays for the next time.</summary>
    public async Task Tell(Action<ShardLife, Exception> failed)
    {
        if (telling)
            return;
        telling = true;
        try
        {
            foreach (var (life, sentence) in untold.ToList())
                await Tell(life, sentence, failed);
        }
        finally
        {
            telling = false;
        }
    }

    private async Task Tell(ShardLife life, string sentence, Action<ShardLife, Exception> failed)
    {
        try
        {
            await grains.GetGrain<IShardGrain>(life.Shard.ToString()).Reported([Report(life, sentence)]);
            untold.Remove(life);
        }
        catch (Exception e)
        {
            failed(life, e);
        }
    }

    /// <summary>The last word about a life: its number is above all that the shard itself can have sent.</summary>
    private ShardReport Report(ShardLife life, string sentence) => new()
    {
        Shard = life.Shard,
        Generation = life.Generation,
        Sequence = long.MaxValue,
        At = time.GetUtcNow(),
        Fact = new ShardLost(sentence),
    };
}
