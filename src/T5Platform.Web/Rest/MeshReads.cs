using T5Platform.Contracts.Nodes;
using T5Platform.Storage.Reading;
using T5Platform.Web.ControlPlane;
using T5Platform.Web.Rest.Documents;

namespace T5Platform.Web.Rest;

/// <summary>What there is to read of the mesh.</summary>
internal static class MeshReads
{
    /// <summary>Every node with its block and devices.</summary>
    public static async Task<Ok<IReadOnlyList<NodeState>>> Nodes(IStudyReader reader, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reader.Nodes(cancellationToken));

    /// <summary>Active leases.</summary>
    public static async Task<Ok<IReadOnlyList<LeaseDocument>>> Leases(IStudyReader reader, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<LeaseDocument>>([.. (await reader.Leases(cancellationToken)).Select(LeaseDocument.Of)]);

    /// <summary>The queue in its order, each request with the reason why it waits.</summary>
    public static async Task<Results<Ok<IReadOnlyList<QueuedDocument>>, ProblemHttpResult>> Queue(
        IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        var answer = await controlPlane.Explain(cancellationToken);
        return answer.Value is { } queue
            ? TypedResults.Ok<IReadOnlyList<QueuedDocument>>([.. queue.Select(QueuedDocument.Of)])
            : Problems.Away(answer.Away!);
    }

    /// <summary>The history of everything, newest first.</summary>
    public static async Task<Results<Ok<IReadOnlyList<EventDocument>>, ProblemHttpResult>> Events(
        int? limit, long? before, IStudyReader reader, CancellationToken cancellationToken)
    {
        if (!Limits.TryTake(limit, Limits.Most, Limits.Default, out var most, out var problem))
            return problem;
        var events = await reader.Events(null, most, before, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<EventDocument>>([.. events.Select(EventDocument.Of)]);
    }
}
