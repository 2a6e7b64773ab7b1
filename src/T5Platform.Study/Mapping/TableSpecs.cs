using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Definitions;
using T5Platform.Study.Expansion;
using T5Platform.Study.Scales;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Mapping;

/// <summary>From a table at a scale to specs that the platform takes today.</summary>
public static class TableSpecs
{
    private const int LogicalShards = 2;

    /// <summary>Checkpoints of a training that a spec may have judged at most.</summary>
    private const int MostJudged = 100;

    /// <summary>The experiments of a table. Rows that have the same network and plans share one, as many as a spec may have.</summary>
    /// <param name="study">The study, unscaled.</param>
    /// <param name="table">One of its tables.</param>
    /// <param name="profile">The scale.</param>
    public static TableMapping Of(StudyDefinition study, TableDefinition table, ScaleProfile profile)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(profile);
        var scaled = ScaledStudy.Of(study, profile);
        var rows = scaled.Table(table.Id)!.Rows.Where(static row => row is { Kind: RowKind.Run, Settings: not null }).ToList();
        var unmapped = rows.Select(row => (row, Reason: MappingLimits.Reason(study.Row(row.Id)!.Settings!, row.Settings!, profile))).Where(static each => each.Reason is not null).ToList();
        var mapped = rows.Except(unmapped.Select(static each => each.row)).ToList();
        var groups = mapped.GroupBy(row => ExperimentSpecJson.Write(Spec(scaled, scaled.Table(table.Id)!, row.Settings!, profile, "group", []))).SelectMany(static group => group.Chunk(ExperimentSpec.MostRows)).ToList();
        return new()
        {
            Experiments = [.. groups.Select((group, index) => Experiment(scaled, scaled.Table(table.Id)!, profile, [.. group], groups.Count == 1 ? "" : $" ({index + 1} of {groups.Count})"))],
            Unmapped = [.. unmapped.Select(static each => new UnmappedRow(each.row.Id, each.Reason!))],
        };
    }

    /// <summary>The name of a table's experiment, by which it is found again.</summary>
    public static string NameOf(string study, string table, string scale) => $"{study} {table} at {scale}";

    private static MappedExperiment Experiment(StudyDefinition study, TableDefinition table, ScaleProfile profile, IReadOnlyList<RowDefinition> rows, string part) => new(
        Spec(study, table, rows[0].Settings!, profile, NameOf(study.Name, table.Id, profile.Name) + part, [.. rows.Select(row => Row(study, row, profile))]),
        [.. rows.Select(static row => row.Id)]);

    private static StudyRow Row(StudyDefinition study, RowDefinition row, ScaleProfile profile)
    {
        var settings = row.Settings!;
        return settings.Strategy == TrainingStrategy.FromScratch
            ? new() { Name = row.Id, Baseline = row.Baseline, Pretrain = false, Ensemble = Ensemble(settings) }
            : new()
            {
                Name = row.Id,
                Baseline = row.Baseline,
                Objective = settings.Objective.Name,
                CorruptionRate = settings.Objective.CorruptionRate,
                MeanSpanLength = settings.Objective.MeanSpanLength,
                Corpus = profile.Corpora.GetValueOrDefault(settings.Pretraining.Dataset, settings.Pretraining.Dataset),
                UniqueTokens = settings.Pretraining.UniqueTokens,
                PretrainingSteps = settings.JointSteps ?? settings.Pretraining.Loop.Steps,
                Finetune = settings.Strategy != TrainingStrategy.Multitask,
                Mixture = SpecMixtures.OfRow(study, settings, profile),
                LeaveOneOut = settings.Strategy == TrainingStrategy.LeaveOneOut,
                Ensemble = Ensemble(settings),
            };
    }

    private static EnsembleSpec? Ensemble(ExperimentSettings settings) =>
        settings.Ensemble is { } ensemble ? new() { Members = ensemble.Members, SharedPretraining = ensemble.FinetuningsOnly } : null;

    private static ExperimentSpec Spec(StudyDefinition study, TableDefinition table, ExperimentSettings settings, ScaleProfile profile, string name, IReadOnlyList<StudyRow> rows) => SpecSlices.Cut(new()
    {
        Name = name,
        Description = $"{study.Title}: {profile.Says}.",
        Seeds = study.Seeds,
        Model = settings.Model,
        Vocabulary = settings.Vocabulary.Kind == "bytes" ? "bytes" : "sentencepiece:t5.model",
        LogicalShards = LogicalShards,
        Pretraining = Pretraining(settings, profile),
        Finetuning = Finetuning(study, table, settings, profile),
        Rows = rows,
    }, study, settings, profile);

    /// <summary>What rows may change has the same value for all here, so that it does not part them.</summary>
    private static PretrainingPlan Pretraining(ExperimentSettings settings, ScaleProfile profile)
    {
        var loop = settings.Pretraining.Loop;
        var targets = ObjectiveLengths.TargetsOf(settings.Objective, loop.Length);
        return new()
        {
            Corpus = "dotnet-docs",
            Objective = "span_corruption",
            Steps = 1_000,
            BatchRows = loop.BatchRows,
            InputLength = loop.Length,
            // Of a mixture, tasks have as much room as in a fine-tuning.
            TargetLength = settings.Mixture is null ? targets : Math.Max(targets, profile.TargetLength ?? loop.Length),
            Optimizer = new() { Schedule = loop.Schedule, LearningRate = (float)loop.LearningRate, WarmupSteps = loop.WarmupSteps },
            CheckpointEvery = (int)(settings.JointSteps is { } joint ? JudgedEvery(settings, joint) : Math.Clamp(loop.Steps / 10, 1, 1_000_000)),
        };
    }

    /// <summary>A joint run is judged as often as a fine-tuning, unless that is more often than can be asked for.</summary>
    private static long JudgedEvery(ExperimentSettings settings, long steps) => Math.Max(settings.Finetuning.CheckpointEvery, (steps + MostJudged - 1) / MostJudged);

    private static FinetuningPlan Finetuning(StudyDefinition study, TableDefinition table, ExperimentSettings settings, ScaleProfile profile)
    {
        var (loop, judged) = (settings.Finetuning.Loop, SpecMixtures.Judged(study, table));
        var plan = new FinetuningPlan
        {
            Tasks = [.. judged.Select(static each => each.Task).Distinct(StringComparer.Ordinal)],
            Examples = profile.Examples,
            Steps = loop.Steps,
            BatchRows = loop.BatchRows,
            InputLength = loop.Length,
            TargetLength = profile.TargetLength ?? loop.Length,
            Optimizer = new() { Schedule = loop.Schedule, LearningRate = (float)loop.LearningRate, WarmupSteps = loop.WarmupSteps },
            CheckpointEvery = (int)JudgedEvery(settings, loop.Steps),
            EveryCheckpoint = true,
            EvaluationExamples = profile.EvaluationExamples,
            Method = settings.Finetuning.Method,
            Beams = Beams(judged, settings),
            // What a scale has in place of the study's targets has no test sets.
            TestOutputs = table.Split == "test" && profile.Targets.Count == 0,
        };
        return plan with { Targets = SpecMixtures.Targets(judged, settings, profile, plan) };
    }

    private static BeamSpec? Beams(IReadOnlyList<JudgedTask> judged, ExperimentSettings settings)
    {
        IReadOnlyList<string> tasks = [.. judged.Where(static each => each.Target.LongOutputs).Select(static each => each.Task)];
        if (settings.Decoding.Beams < 2 || tasks.Count == 0)
            return null;
        var beams = new BeamSpec { Width = settings.Decoding.Beams, Tasks = tasks };
        return settings.Decoding.LengthPenalty is { } penalty ? beams with { LengthPenalty = penalty } : beams;
    }
}
