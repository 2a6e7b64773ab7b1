using T5Platform.Data.Batches;
using T5Platform.Data.Batches.Rows;

namespace T5Platform.Data.Mixtures;

/// <summary>Examples of several tasks, and windows of a corpus where it is a member, mixed one by one before packing, as SeqIO does.</summary>
/// <param name="options">Rates and the shape of batches.</param>
/// <param name="task">The examples of a task.</param>
/// <param name="corpus">The windows of the corpus.</param>
internal sealed class MixtureBatchSource(MixtureBatchOptions options, Func<string, IRowItems> task, Func<MixtureCorpus, IRowItems> corpus)
    : ShardedBatchSource(options, Items(options, task, corpus))
{
    private static MixtureItems Items(MixtureBatchOptions options, Func<string, IRowItems> task, Func<MixtureCorpus, IRowItems> corpus)
    {
        options.Validate();
        // By name, so that neither a dictionary's nor a spec's order matters; the corpus last.
        var rated = options.Rates.OrderBy(static rate => rate.Key, StringComparer.Ordinal).Select(rate => (rate.Value, Open: (Func<IRowItems>)(() => Examples(rate.Key, task))))
            .Concat(options.Unsupervised is { } member ? [(member.Rate, () => corpus(member))] : []).ToList();
        var shares = Shares.Of(rated.Index().ToDictionary(static each => $"{each.Index}", static each => each.Item.Value));
        var sampled = rated.Index().Where(each => shares[$"{each.Index}"] > 0).ToList();
        return new(
            [.. sampled.Select(static each => each.Item.Open()).Index().Select(each => new RowItemsMember(each.Item, options.Seed + each.Index))],
            new MixtureQuota([.. sampled.Select(each => shares[$"{each.Index}"])]));
    }

    private static IRowItems Examples(string name, Func<string, IRowItems> task) =>
        task(name) is var items && items.Count(0) > 0 ? items : throw new ArgumentException($"Task {name} has no training examples.", nameof(name));
}
