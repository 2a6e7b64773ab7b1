using T5Platform.Data.Metrics;

namespace T5Platform.Data.Corpora.DotnetDocs;

/// <summary>The condition under which an exception is thrown → its name, among the ten most frequent.</summary>
internal sealed class ExceptionTypeTask(Lazy<DocsStore> store) : DocsTask(store, DocsTaskKind.ExceptionType, "condition")
{
    public override string Name => "exception_type";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new Accuracy()];
}
