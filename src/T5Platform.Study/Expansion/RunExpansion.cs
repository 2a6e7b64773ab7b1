using T5Platform.Study.Definitions;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Expansion;

/// <summary>The trainings of one network of a row.</summary>
internal sealed class RunExpansion(StudyDefinition study, PlanDraft draft, ExperimentSettings settings, string row)
{
    /// <summary>The run that each target is judged by; where each task has its own, the run of each task.</summary>
    public IReadOnlyDictionary<string, PlanNode> Of(Member member, bool ownTwins) => settings.Strategy switch
    {
        TrainingStrategy.Multitask => Joint(member),
        TrainingStrategy.FromScratch => Tuned(member, ownTwins, static _ => null, NodeKind.FromScratch),
        TrainingStrategy.LeaveOneOut => Tuned(member, ownTwins, target => Pretrained(member, target), NodeKind.Finetuning),
        _ => Tuned(member, ownTwins, Once(() => Pretrained(member, null)), NodeKind.Finetuning),
    };

    private static Func<TargetDefinition, PlanNode?> Once(Func<PlanNode> make)
    {
        var made = new Lazy<PlanNode>(make);
        return _ => made.Value;
    }

    private Dictionary<string, PlanNode> Joint(Member member)
    {
        var training = TrainingSpecs.Pretraining(settings, member.PretrainingSeed, settings.JointSteps);
        var run = draft.Take(NodeKind.JointRun, $"{row}/seed-{member.PretrainingSeed}/joint", Learns(member, training, null), Texts(null), training);
        return study.Targets.ToDictionary(static target => target.Name, _ => run);
    }

    private PlanNode Pretrained(Member member, TargetDefinition? without)
    {
        var training = TrainingSpecs.Pretraining(settings, member.PretrainingSeed);
        var name = without is null ? "pretrain" : $"pretrain-without-{without.Name}";
        return draft.Take(NodeKind.Pretraining, $"{row}/seed-{member.PretrainingSeed}/{name}", Learns(member, training, without), Texts(without), training);
    }

    private IEnumerable<string> Learns(Member member, Training training, TargetDefinition? without) =>
    [
        .. HashParts.Network(settings.Model), .. HashParts.Objective(settings.Objective), .. HashParts.Loop(training.Run), .. HashParts.Mixture(settings.Mixture),
        $"without {without?.Name}", $"seed {member.PretrainingSeed}", $"series {member.Series}", $"variant {settings.Variant}",
    ];

    /// <summary>The cached texts that a pre-training reads: the unsupervised one, and of a mixture every target's.</summary>
    private IReadOnlyList<PlanNode> Texts(TargetDefinition? without) =>
    [
        .. settings.Mixture is { Unsupervised: false } ? [] : new[] { Text() },
        .. settings.Mixture is null ? [] : study.Targets.Where(target => target != without).Select(Tasks),
    ];

    private PlanNode Text() => draft.Take(
        NodeKind.Data, $"data/{settings.Pretraining.Dataset}", [$"text {settings.Pretraining.Dataset}", $"tokens {settings.Pretraining.UniqueTokens}"], [Vocabulary()]);

    private PlanNode Tasks(TargetDefinition target) =>
        draft.Take(NodeKind.Data, $"data/{target.Name}", target.Tasks.Select(static task => $"task {task}"), [Vocabulary()]);

    private PlanNode Vocabulary() => draft.Take(NodeKind.Vocabulary, $"vocabulary/{settings.Vocabulary.Kind}", HashParts.Vocabulary(settings.Vocabulary), []);

    private Dictionary<string, PlanNode> Tuned(Member member, bool ownTwins, Func<TargetDefinition, PlanNode?> from, NodeKind kind)
    {
        var runs = new Dictionary<string, PlanNode>(StringComparer.Ordinal);
        foreach (var target in study.Targets)
        {
            var alone = settings.Finetuning.EachTask;
            foreach (var tasks in alone ? target.Alone : [target.Name])
            {
                // A twin is served by the other benchmark's run, which has the same examples.
                var trained = !ownTwins && target.Twins.TryGetValue(tasks, out var twin) ? twin : tasks;
                runs[tasks] = Tune(member, target, trained, alone, from(target), kind);
            }
        }

        return runs;
    }

    private PlanNode Tune(Member member, TargetDefinition target, string tasks, bool alone, PlanNode? from, NodeKind kind)
    {
        var training = TrainingSpecs.Finetuning(settings, target, tasks, alone, member.FinetuningSeed);
        // Which tasks, not which target: two benchmarks may train on one task.
        IEnumerable<string> trained = alone ? tasks.Split('+') : target.Tasks;
        IEnumerable<string> parts =
        [
            .. trained.Select(static task => $"task {task}"), .. alone ? HashParts.Loop(training.Run with { TargetLength = 0 }) : HashParts.Loop(training.Run),
            .. HashParts.Method(settings.Finetuning.Method), .. HashParts.Network(settings.Model),
            $"seed {member.FinetuningSeed}", $"series {member.Series} {member.FinetuningSeries}", $"variant {settings.Variant}",
        ];
        IReadOnlyList<PlanNode> needs = [.. from is null ? [] : new[] { from }, Tasks(target with { Name = alone ? tasks : target.Name, Tasks = [.. trained] })];
        return draft.Take(kind, $"{row}/seed-{member.FinetuningSeed}/{tasks}", parts, needs, training);
    }
}
