using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Grains.Experiments;

/// <summary>When it shall be done: said when it is not, and nothing more.</summary>
internal sealed partial class ExperimentGrain
{
    public async Task<Acknowledgement> SetDeadline(DateTimeOffset? deadline)
    {
        if (NotAtWork() is { } refusal)
            return refusal;
        if (record!.Spec.Deadline == deadline)
            return Acknowledgement.Accepted;
        await Save(
            record with { Spec = record.Spec with { Deadline = deadline }, Decisions = AsSubmitted() },
            "deadline-set", deadline is { } date ? $"It shall be done by {SpecTime.Write(date)}." : "It has no deadline any more.");
        SoonAgain();
        return Acknowledgement.Accepted;
    }

    /// <summary>Once for each deadline.</summary>
    private async Task TellDeadline()
    {
        if (record is not { State: ExperimentState.Running or ExperimentState.Paused, Spec.Deadline: { } deadline } || deadline > time.GetUtcNow() || record.Decisions.DeadlineTold == deadline)
            return;
        var all = ExperimentProgress.Holders(record.Plan).ToList();
        await Save(
            record with { Decisions = record.Decisions with { DeadlineTold = deadline } },
            "deadline-passed", $"Its deadline, {SpecTime.Write(deadline)}, is past: {all.Count(holder => !outcomes.ContainsKey(holder))} of {all.Count} runs and evaluations have not ended.");
    }
}
