using T5Platform.Contracts.Grains;
using T5Platform.Storage.Reading;
using T5Platform.Web.ControlPlane;
using T5Platform.Web.Rest.Documents;

namespace T5Platform.Web.Rest;

/// <summary>What operators do with a node.</summary>
internal static class NodeVerbs
{
    private const int LongestReason = 500;
    private const int LongestNotice = 7 * 24 * 3_600;

    /// <summary>Places nothing new on a node and moves what can be moved: each gang writes a checkpoint and goes on elsewhere. Again is accepted and changes nothing.</summary>
    public static async Task<Results<Accepted, ProblemHttpResult>> Drain(
        string id, CancelDocument? body, IStudyReader reader, IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        var reason = Reason(body?.Reason, out var problem);
        return problem ?? await On(id, reader, node => controlPlane.Drain(node, reason, cancellationToken), cancellationToken);
    }

    /// <summary>Says that a node's machine goes after so long, as a spot machine does: it is drained, and whoever still runs there at that moment is stopped.</summary>
    public static async Task<Results<Accepted, ProblemHttpResult>> Notice(
        string id, NoticeDocument body, IStudyReader reader, IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        var reason = Reason(body.Reason, out var problem);
        if (!(body.WithinSeconds is >= 1 and <= LongestNotice))
            problem = Problems.BadRequest("out-of-range", FormattableString.Invariant($"withinSeconds is {body.WithinSeconds}; 1 to {LongestNotice} is allowed."));
        return problem ?? await On(id, reader, node => controlPlane.Notice(node, TimeSpan.FromSeconds(body.WithinSeconds), reason, cancellationToken), cancellationToken);
    }

    /// <summary>Lets a node take new work again: drained, given notice, or quarantined.</summary>
    public static Task<Results<Accepted, ProblemHttpResult>> Undrain(string id, IStudyReader reader, IControlPlane controlPlane, CancellationToken cancellationToken) =>
        On(id, reader, node => controlPlane.Undrain(node, cancellationToken), cancellationToken);

    private static string Reason(string? given, out ProblemHttpResult? problem)
    {
        var reason = string.IsNullOrWhiteSpace(given) ? "asked for over the API." : given.Trim();
        problem = reason.Length > LongestReason ? Problems.BadRequest("out-of-range", $"reason has {reason.Length} characters; at most {LongestReason} are allowed.") : null;
        return reason;
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> On(
        string id, IStudyReader reader, Func<NodeId, Task<Answer<Acknowledgement>>> verb, CancellationToken cancellationToken)
    {
        if ((await reader.Nodes(cancellationToken)).FirstOrDefault(node => node.Node.Value == id) is not { } node)
            return Problems.NotFound("node", id);
        var answer = await verb(node.Node);
        return answer switch
        {
            { Away: { } sentence } => Problems.Away(sentence),
            { Value.IsAccepted: false } => Problems.Refused(answer.Value),
            _ => TypedResults.Accepted("/api/v1/nodes"),
        };
    }
}
