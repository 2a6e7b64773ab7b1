using T5Platform.Data.Metrics;

namespace T5Platform.Data.Corpora.DotnetDocs;

/// <summary>A member's summary → type, method, property, field or event. Constructors and members without a real summary are left out.</summary>
internal sealed class MemberKindTask(Lazy<DocsStore> store) : DocsTask(store, DocsTaskKind.MemberKind, "summary")
{
    public override string Name => "member_kind";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new Accuracy()];
}
