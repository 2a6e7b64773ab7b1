using T5Platform.Contracts.Specs;
using T5Platform.Study.Definitions;
using T5Platform.Study.Scales;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Mapping;

/// <summary>From a study's mixtures and targets to those of a spec.</summary>
internal static class SpecMixtures
{
    /// <summary>What a row's pre-training, or joint run, reads beside the text; null: the text alone.</summary>
    public static MixtureSpec? OfRow(StudyDefinition study, ExperimentSettings settings, ScaleProfile profile)
    {
        if (settings.Mixture is not { } mixture)
            return null;
        IReadOnlyList<string> tasks = [.. study.Targets.SelectMany(static target => target.Tasks).Distinct(StringComparer.Ordinal)];
        return new()
        {
            Tasks = tasks,
            Strategy = mixture.Strategy,
            Limit = mixture.Limit ?? Cap(mixture, tasks),
            Temperature = mixture.Strategy == MixingStrategy.Temperature ? mixture.Temperature : null,
            Unsupervised = mixture.Unsupervised,
            UnsupervisedExamples = mixture.UnsupervisedExamples,
            Examples = profile.Examples,
        };
    }

    /// <summary>Limits of single tasks, where there is but one and it is the largest tasks': no other task has as many examples, so it is everyone's.</summary>
    private static long? Cap(MixtureSettings mixture, IReadOnlyList<string> tasks)
    {
        var caps = mixture.Caps.Where(cap => tasks.Contains(cap.Key)).Select(static cap => cap.Value).Distinct().ToList();
        return caps.Count == 1 ? caps[0] : null;
    }

    /// <summary>The tasks that a table judges.</summary>
    public static IReadOnlyList<JudgedTask> Judged(StudyDefinition study, TableDefinition table) =>
        JudgedTask.Of(study, [.. study.LayoutOf(table).Measured]);

    /// <summary>The fine-tunings of several tasks, or with a batch or length of their own; null when every task has one by itself, as the plan says.</summary>
    /// <param name="judged">What is judged.</param>
    /// <param name="settings">The row's settings.</param>
    /// <param name="profile">The scale.</param>
    /// <param name="plan">The plan.</param>
    public static IReadOnlyList<FinetuningTarget>? Targets(IReadOnlyList<JudgedTask> judged, ExperimentSettings settings, ScaleProfile profile, FinetuningPlan plan)
    {
        List<FinetuningTarget> targets =
        [
            .. judged.GroupBy(each => Run(each, settings)).Select(group => Target(group.Key, [.. group], settings, profile, plan))
                .Where(static target => target is { Mixture: not null } or { BatchRows: not null } or { TargetLength: not null }),
        ];
        return targets.Count == 0 ? null : targets;
    }

    /// <summary>The run that judges a task: its target's or, where each task has one, its own; a twin serves both benchmarks.</summary>
    private static string Run(JudgedTask judged, ExperimentSettings settings) =>
        settings.Finetuning.EachTask ? judged.Target.Twins.GetValueOrDefault(judged.Run, judged.Run) : judged.Target.Name;

    private static FinetuningTarget Target(string run, IReadOnlyList<JudgedTask> judged, ExperimentSettings settings, ScaleProfile profile, FinetuningPlan plan)
    {
        var target = judged[0].Target;
        IReadOnlyList<string> trained = settings.Finetuning.EachTask && target.IsBenchmark ? run.Split('+') : target.Tasks;
        IReadOnlyList<string> tasks = [.. judged.Select(static each => each.Task).Distinct(StringComparer.Ordinal)];
        var (rows, length) = (
            settings.Finetuning is { EachTask: true, BenchmarkBatchRows: { } own } && target.IsBenchmark ? own : plan.BatchRows,
            profile.TargetLength ?? Math.Min(plan.InputLength, target.TargetLength ?? plan.InputLength));
        return new()
        {
            Name = run.Replace('+', '-'),
            Tasks = tasks,
            Mixture = tasks.SequenceEqual(trained) && tasks.Count == 1 ? null : new() { Tasks = trained, Strategy = MixingStrategy.Proportional },
            BatchRows = rows == plan.BatchRows ? null : rows,
            TargetLength = length == plan.TargetLength ? null : length,
        };
    }
}
