namespace T5Platform.Contracts.Specs.Reading;

/// <summary>What must hold between the fields of a fine-tuning's targets and beams. A rule is silent about fields that are not good by themselves.</summary>
internal sealed class TargetRules(SpecErrors errors)
{
    /// <summary>Names of runs that a row has beside its targets.</summary>
    private static readonly string[] Taken = ["pretrain", "mixture", "ensemble"];

    /// <param name="plan">The fine-tuning.</param>
    /// <param name="logicalShards">Logical shards of every batch.</param>
    public void Check(SpecObject plan, long? logicalShards)
    {
        var tasks = Names(plan).ToHashSet(StringComparer.Ordinal);
        var targets = plan.List("targets").Select(static target => target.Value).OfType<SpecObject>().ToList();
        NamesAreDistinct(targets, tasks);
        EachTaskIsJudgedOnce(targets, tasks);
        foreach (var target in targets)
        {
            new MixtureRules(errors).Check(target);
            SeveralTasksAreMixed(target);
            if (target["batchRows"] is { Value: long rows } batch && rows % logicalShards is not (0 or null) && logicalShards % rows != 0)
                errors.Add(batch.Place, batch.Path, SpecErrorCode.NotAllowed, $"{rows} rows cannot be cut into {logicalShards} logical shards (logicalShards); a multiple of {logicalShards} is allowed, or a divisor, which then has a logical shard for each row.");
        }

        if (plan.Object("beams") is { } beams)
            AreTasksOfTheTable(beams, tasks);
    }

    private static IEnumerable<string> Names(SpecObject of) => of.List("tasks").Select(static task => task.Value).OfType<string>();

    private void NamesAreDistinct(IReadOnlyList<SpecObject> targets, HashSet<string> tasks)
    {
        var first = new Dictionary<string, SpecValue>(StringComparer.Ordinal);
        foreach (var target in targets)
        {
            if (target["name"] is not { Value: string name } at)
                continue;
            if (!first.TryAdd(name, at))
                errors.Add(at.Place, at.Path, SpecErrorCode.Duplicate, $"'{name}' is already the name of another target ({first[name].Path}).");
            else if (Taken.Contains(name) || (tasks.Contains(name) && !Names(target).Contains(name)))
                errors.Add(at.Place, at.Path, SpecErrorCode.NotAllowed, $"'{name}' names another run of each row; give the target another name.");
        }
    }

    private void EachTaskIsJudgedOnce(IReadOnlyList<SpecObject> targets, HashSet<string> tasks)
    {
        var first = new Dictionary<string, SpecValue>(StringComparer.Ordinal);
        foreach (var target in targets)
            AreTasksOfTheTable(target, tasks);
        foreach (var task in targets.SelectMany(static target => target.List("tasks")))
        {
            if (task.Value is string name && !first.TryAdd(name, task))
                errors.Add(task.Place, task.Path, SpecErrorCode.Duplicate, $"'{name}' is judged on another target already ({first[name].Path}).");
        }
    }

    private void AreTasksOfTheTable(SpecObject of, HashSet<string> tasks)
    {
        foreach (var task in of.List("tasks").Where(task => task.Value is string name && !tasks.Contains(name)))
            errors.Add(task.Place, task.Path, SpecErrorCode.NotAllowed, $"'{task.Value}' is no task of the table (finetuning.tasks).");
    }

    private void SeveralTasksAreMixed(SpecObject target)
    {
        var count = target.List("tasks").Count;
        if (count > 1 && !target.IsGiven("mixture"))
            errors.Add(target.Place, SpecText.Path(target.Path, "mixture"), SpecErrorCode.Missing, $"It is judged on {count} tasks: give 'mixture', the tasks that it reads, and how.");
    }
}
