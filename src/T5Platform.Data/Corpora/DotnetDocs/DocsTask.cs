using T5Platform.Data.Caching;
using T5Platform.Data.Metrics;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Corpora.DotnetDocs;

/// <summary>A task made of the documentation: the prefix, the key and the text become the inputs, as in T5's generic format.</summary>
internal abstract class DocsTask(Lazy<DocsStore> store, DocsTaskKind task, string key) : ITextTask
{
    public abstract string Name { get; }

    public abstract IReadOnlyList<IMetric> Metrics { get; }

    public string Fingerprint(Split split) => CacheKey.Of([$"task {Name} 1", store.Value.Fingerprint]);

    public IReadOnlyList<TextExample> Examples(Split split)
    {
        if (split == Split.Test) return [];
        var pairs = store.Value.Examples(task, split);
        return new LazyList<TextExample>(pairs.Count, i => new TextExample($"{Name} {key}: {pairs[i].Text}", pairs[i].Answer));
    }
}
