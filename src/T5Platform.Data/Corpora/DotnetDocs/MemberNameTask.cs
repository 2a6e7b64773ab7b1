using T5Platform.Data.Metrics;
using T5Platform.Data.Metrics.Summaries;

namespace T5Platform.Data.Corpora.DotnetDocs;

/// <summary>A member's summary → its name as lower-case words.</summary>
internal sealed class MemberNameTask(Lazy<DocsStore> store) : DocsTask(store, DocsTaskKind.MemberName, "summary")
{
    public override string Name => "member_name";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new Rouge("rouge1", "rouge2", "rougeL"), new ExactMatch()];
}
