using T5Platform.Contracts.Ids;
using T5Platform.Contracts.WhatIf;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;

namespace T5Platform.Scheduling.WhatIf;

/// <summary>A question of what might be → an edited snapshot → what would be otherwise, in names and sentences.</summary>
public static class Answers
{
    /// <summary>Starts that differ by less are the same.</summary>
    private static readonly TimeSpan Same = TimeSpan.FromSeconds(1);

    /// <summary>The answer.</summary>
    /// <param name="snapshot">What is.</param>
    /// <param name="question">What might be.</param>
    /// <param name="options">How the cycle is set.</param>
    /// <param name="cycles">How far both forecasts look at most.</param>
    public static WhatIfAnswer To(ClusterSnapshot snapshot, WhatIfQuestion question, SchedulingOptions? options = null, int cycles = 1_000)
    {
        if (QuestionRules.Refusal(snapshot, question) is { } refusal)
            return refusal;
        var edited = Edited(snapshot, question);
        var difference = WhatIfDifference.Between(snapshot, edited, options);
        return new()
        {
            WouldStart = [.. difference.WouldStart.Select(holder => Named(snapshot, holder))],
            WouldWait = [.. difference.WouldWait.Select(holder => Named(snapshot, holder))],
            OtherReasons = difference.OtherReasons,
            Moves = [.. difference.Moves.Select(move => Sentence(snapshot, move))],
            OtherStarts = [.. OtherStarts(snapshot, StartForecast.Of(snapshot, options, cycles), StartForecast.Of(edited, options, cycles))],
        };
    }

    private static ClusterSnapshot Edited(ClusterSnapshot snapshot, WhatIfQuestion question) => question switch
    {
        WhatIfPod pod => snapshot.WithPod(SupposedPod.Of(pod, snapshot)),
        WhatIfPriority other => snapshot.WithPriority(other.Holder, other.Priority),
        WhatIfDrain drain => snapshot.WithoutNode(drain.Node, snapshot.Now + drain.Within),
        _ => throw new InvalidOperationException($"Nobody knows what {question} means."),
    };

    private static IEnumerable<OtherStart> OtherStarts(
        ClusterSnapshot snapshot, IReadOnlyDictionary<LeaseHolder, DateTimeOffset> starts, IReadOnlyDictionary<LeaseHolder, DateTimeOffset> then) =>
        from request in snapshot.Queue.DistinctBy(request => request.Holder)
        let before = starts.TryGetValue(request.Holder, out var start) ? start : (DateTimeOffset?)null
        let after = then.TryGetValue(request.Holder, out var would) ? would : (DateTimeOffset?)null
        where before.HasValue != after.HasValue || (after - before)?.Duration() > Same
        orderby after ?? DateTimeOffset.MaxValue, request.Name, request.Holder.Value
        select new OtherStart(Named(snapshot, request.Holder), before, after);

    private static string Sentence(ClusterSnapshot snapshot, SchedulingDecision decision) => decision switch
    {
        Revoke revoke => $"'{NameOf(snapshot, revoke.Lease)}' would have to leave: {revoke.Sentence}",
        Migrate migrate => $"'{NameOf(snapshot, migrate.Lease)}' would move to {migrate.Rectangle} of pod '{migrate.Pod}': {migrate.Sentence}",
        Resize resize => $"'{NameOf(snapshot, resize.Lease)}' would become {resize.Parallelism} at {resize.Rectangle} of pod '{resize.Pod}': {resize.Sentence}",
        _ => throw new InvalidOperationException($"Nobody knows how to tell {decision}."),
    };

    private static string NameOf(ClusterSnapshot snapshot, LeaseId lease) => Named(snapshot, snapshot.Leases.First(each => each.Id == lease).Holder).Name;

    private static NamedHolder Named(ClusterSnapshot snapshot, LeaseHolder holder) => new(
        holder,
        snapshot.HolderNames.GetValueOrDefault(holder)
            ?? (snapshot.Queue.FirstOrDefault(request => request.Holder == holder)?.Name is { Length: > 0 } name ? name : holder.ToString()));
}
