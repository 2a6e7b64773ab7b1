using T5Platform.Study.Definitions;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Expansion;

/// <summary>From the runs of a row to its cells.</summary>
internal sealed class CellExpansion(StudyDefinition study, TableDefinition table, PlanDraft draft, ExpansionOptions options)
{
    private readonly TableLayout _layout = study.LayoutOf(table);

    public void Expand(RowDefinition row, ExperimentSettings settings, IReadOnlyList<Judged> replicas)
    {
        var wanted = options.Full ? _layout.Full : [.. _layout.Condensed.Select(static column => column.Value)];
        var parts = wanted.SelectMany(column => _layout.Averages.TryGetValue(column, out var tasks) ? tasks.SelectMany(static task => task) : [column]).ToHashSet(StringComparer.Ordinal);
        var cells = new Dictionary<string, PlanNode>(StringComparer.Ordinal);
        foreach (var group in _layout.Groups.Where(group => group.Any(parts.Contains)))
        {
            var choices = replicas.Select(replica => Choice(row, replica, group)).OfType<PlanNode>().ToList();
            foreach (var column in choices.Count == 0 ? [] : group.Where(parts.Contains))
                cells[column] = draft.Take(NodeKind.Cell, $"{row.Id}/{column}", [$"row {row.Id}", $"column {column}"], choices);
        }

        foreach (var column in wanted.Where(_layout.Averages.ContainsKey))
        {
            var of = _layout.Averages[column].SelectMany(static task => task).Where(cells.ContainsKey).Select(part => cells[part]).ToList();
            draft.Take(NodeKind.Cell, $"{row.Id}/{column}", [$"row {row.Id}", $"average {column}"], of);
        }
    }

    /// <summary>The best checkpoint of a group, judged by the run that its columns belong to; null when no target has them.</summary>
    private PlanNode? Choice(RowDefinition row, Judged replica, IReadOnlyList<string> group)
    {
        if (study.Targets.FirstOrDefault(target => target.Has(group[0])) is not { } target)
            return null;
        var settings = replica.Settings;
        var run = settings.Finetuning.EachTask && settings.Strategy != TrainingStrategy.Multitask ? target.RunOf(group[0][(target.Columns.Length + 1)..].Split('.')[0]) : target.Name;
        var runs = replica.Members.Select(member => member.GetValueOrDefault(run)).OfType<PlanNode>().ToList();
        if (runs.Count == 0)
            return null;
        // Each task's own run is judged on its own columns; a benchmark's run on all of the benchmark's at once.
        var judged = settings.Finetuning.EachTask ? string.Join(' ', group) : target.Name;
        var every = settings.Finetuning.CheckpointEvery;
        var evaluation = draft.Take(
            NodeKind.Evaluation, $"{row.Id}/seed-{replica.Seed}/{run}/evaluate",
            [$"on {judged}", $"split {table.Split}", $"beams {(target.LongOutputs ? settings.Decoding.Beams : 1)}", $"penalty {settings.Decoding.LengthPenalty}", $"every {every}"],
            runs, checkpoints: (runs[0].Run!.Steps + every - 1) / every);
        return draft.Take(NodeKind.Choice, $"{row.Id}/seed-{replica.Seed}/{group[0]}", group.Select(static column => $"column {column}"), [evaluation]);
    }
}
