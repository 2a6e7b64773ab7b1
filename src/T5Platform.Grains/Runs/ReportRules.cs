using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;

namespace T5Platform.Grains.Runs;

/// <summary>What the ranks say.</summary>
internal static class ReportRules
{
    public static Transition Reported(RunStatus status, ShardReport report, MachineSettings settings)
    {
        if (status.Staleness(new(report.Shard, report.Generation), report.Sequence) is { } why)
            return Transition.Stay(status, new RunEffect.DropReport(report, why));
        var rank = report.Shard.Rank;
        var heard = WithRank(status, rank, known => known with { LastSequence = report.Sequence }) with { LastSignOfLife = settings.Now };
        return report.Fact switch
        {
            ShardStarted => Started(heard, rank),
            ShardListening fact => Listening(heard, rank, fact),
            StepCompleted fact => Stepped(heard, fact),
            CheckpointWritten fact => Committed(heard, fact),
            EvaluationScored fact => Scored(heard, fact),
            CheckpointRefused or ShardFailed => Suffered(heard, rank, ReadDeath(heard, rank, report.Fact), settings),
            ShardExited or ShardLost => Departures.Gone(heard, rank, report.Fact, settings),
            _ => Transition.Lightly(heard),
        };
    }

    /// <summary>The status with one rank changed.</summary>
    public static RunStatus WithRank(RunStatus status, int rank, Func<RankStatus, RankStatus> change) =>
        status with { Ranks = [.. status.Ranks.Select((known, index) => index == rank ? change(known) : known)] };

    private static Transition Started(RunStatus status, int rank)
    {
        var started = WithRank(status, rank, known => known.State == RankState.Assigned ? known with { State = RankState.Started } : known);
        // A gang of one has nobody to be introduced to.
        return Transition.To(started.Ranks.Count == 1 ? Working(started) : started);
    }

    private static Transition Listening(RunStatus status, int rank, ShardListening fact)
    {
        var listening = WithRank(status, rank, known => known with { State = RankState.Listening, Endpoint = fact.Endpoint });
        if (status.State != RunState.Starting || listening.Ranks.Any(known => known.State != RankState.Listening))
            return Transition.To(listening);
        var working = Working(listening);
        var told = new RunEffect.RecordEvent("gang-gathered", $"All {working.Ranks.Count} ranks of life {status.Generation} listen.");
        return Transition.To(working, [told, .. working.Ranks.Count > 1 ? Reissue.Implied(working) : []]);
    }

    private static Transition Stepped(RunStatus status, StepCompleted fact)
    {
        var stepped = Progressed(status with { Step = fact.Step + 1 });
        var counted = new RunEffect.CountStep(fact);
        return status.State == RunState.Starting ? Transition.To(Working(stepped), counted) : Transition.Lightly(stepped, counted);
    }

    private static Transition Committed(RunStatus status, CheckpointWritten fact)
    {
        var manifest = fact.Manifest;
        var committed = Progressed(Working(status) with { Step = Math.Max(status.Step, manifest.Step), WorkDone = status.WorkDone || manifest.Final });
        var kind = manifest.Final ? "Final checkpoint" : "Checkpoint";
        return Transition.To(
            NextIfDone(committed),
            new RunEffect.RecordEvent("checkpoint-committed", $"{kind} after step {manifest.Step} of life {status.Generation} is committed."),
            new RunEffect.CountCheckpoint(manifest.Step));
    }

    private static Transition Scored(RunStatus status, EvaluationScored fact) =>
        Transition.To(
            NextIfDone(Working(status) with { WorkDone = true }),
            new RunEffect.RecordEvent("evaluation-scored",
                $"{string.Join(", ", fact.Scores.Select(score => FormattableString.Invariant($"{score.Metric} {score.Value:0.####}")))} on {fact.Examples} examples."));

    /// <summary>A rank says that it gives up. Its exit follows; the rest of the gang need not wait for it.</summary>
    private static Transition Suffered(RunStatus status, int rank, Death death, MachineSettings settings)
    {
        var kind = death.Cause == RestartCause.CheckpointRefused ? "checkpoint-refused" : "shard-failed";
        var told = new RunEffect.RecordEvent(kind, $"Rank {rank}: {death.Sentence}", status.Place(rank).Node);
        if (!status.IsLive)
            return Departures.IsHopeless(death.Code) ? Departures.GiveUp(status, death, settings, [told]) : Transition.To(status, told);
        var dying = Departures.IsHopeless(death.Code)
            ? Life.Stop(status, status.WorkDone ? NextAfterStop.Complete : NextAfterStop.Fail, death.Code, death.Sentence, settings)
            : Life.Die(status, death, settings);
        return Transition.To(dying.Status, [told, .. dying.Effects]);
    }

    private static Death ReadDeath(RunStatus status, int rank, ShardFact fact) => fact switch
    {
        CheckpointRefused refused => new(RestartCause.CheckpointRefused, "checkpoint-refused",
            $"Checkpoint {refused.Checkpoint} is refused for its file {refused.File}: {refused.Sentence}"),
        ShardFailed { Code: "non-finite-loss" } failed => new(RestartCause.NonFinite, failed.Code, failed.Sentence),
        // Who lost a peer is not the one that died.
        ShardFailed { Code: "peer-lost" } failed => new(RestartCause.ShardDied, failed.Code, failed.Sentence),
        ShardFailed failed => new(RestartCause.ShardDied, failed.Code, failed.Sentence, status.Place(rank).Node),
        _ => throw new InvalidOperationException($"No death is in {fact}."),
    };

    private static RunStatus Working(RunStatus status) => status.State == RunState.Starting ? status with { State = RunState.Running } : status;

    /// <summary>A stopping life whose work turns out to be done need not begin again.</summary>
    private static RunStatus NextIfDone(RunStatus status) =>
        status is { WorkDone: true, MayReturn: true } ? status with { Next = NextAfterStop.Complete } : status;

    private static RunStatus Progressed(RunStatus status) =>
        status.Step <= status.BestStep ? status : status with
        {
            BestStep = status.Step,
            DeathsWithoutProgress = 0,
            DeathsByNode = new Dictionary<string, int>(),
        };
}
