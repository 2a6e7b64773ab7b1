using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Tables;

/// <summary>A table in the making: columns from what was scored, cells column by column, boldface last.</summary>
internal sealed class TableDraft(ExperimentSpec spec, IReadOnlyList<CellResults> results, TableOptions options)
{
    private readonly Dictionary<(string Row, string Task), CellResults> _results =
        results.ToDictionary(cell => (cell.Row, cell.Task));

    public ResultTable Finished()
    {
        var columns = Columns().Select(column => Boldface.Apply(column, spec.Rows, [.. spec.Rows.Select(row => Cell(row, column))])).ToList();
        return new()
        {
            Title = spec.Name,
            Columns = [.. columns.Select(column => column.Column)],
            Rows = [.. spec.Rows.Select((row, index) => new TableRow
            {
                Name = row.Name,
                Baseline = row.Baseline,
                Cells = [.. columns.Select(column => column.Cells[index])],
            })],
            Notes = [.. TableNotes.Of(spec, [.. columns.Select(column => column.Column)]), .. TableNotes.Excluded(results)],
            Progress = ProgressOf(results.SelectMany(cell => cell.Seeds).DistinctBy(seed => seed.Evaluation)),
        };
    }

    private IReadOnlyList<string> Tasks => spec.Finetuning?.Tasks ?? [];

    private IEnumerable<TableColumn> Columns()
    {
        var columns = Tasks.SelectMany(ColumnsOf);
        return Tasks.Count < 2 ? columns : columns.Append(new() { Title = "average" });
    }

    private IEnumerable<TableColumn> ColumnsOf(string task)
    {
        var metrics = Metrics(task);
        if (metrics.Count == 0)
            return [new() { Title = task, Task = task }];
        return metrics.Take(options.AllMetrics ? metrics.Count : 1).Select((metric, index) =>
            new TableColumn { Title = $"{task} {metric}", Task = task, Metric = metric, Main = index == 0 });
    }

    private List<string> Metrics(string task) =>
        [.. results.Where(cell => cell.Task == task).SelectMany(cell => cell.Seeds)
            .Select(seed => seed.Outcome).OfType<SeedOutcome.Scored>().FirstOrDefault()?.Scores.Select(score => score.Metric) ?? []];

    private TableCell Cell(StudyRow row, TableColumn column) =>
        column.Task is { } task ? TaskCell(row, task, column.Metric) : AverageCell(row);

    private TableCell TaskCell(StudyRow row, string task, string? metric)
    {
        var seeds = _results.TryGetValue((row.Name, task), out var cell) ? cell.Seeds : [];
        if (cell?.Excluded is { } reason)
            return CellOf([], [.. seeds.Select(seed => (task, metric, seed))]) with { Excluded = reason };
        return CellOf([.. seeds.Select(seed => ScoreOf(seed, metric)).OfType<double>()], [.. seeds.Select(seed => (task, metric, seed))]);
    }

    /// <summary>Of each seed that has every task's score, the mean over the tasks; over these, mean and deviation.</summary>
    private TableCell AverageCell(StudyRow row)
    {
        var parts = (from task in Tasks
                     let metric = Metrics(task).FirstOrDefault()
                     from seed in _results.TryGetValue((row.Name, task), out var cell) ? cell.Seeds : []
                     select (task, metric, seed)).ToList();
        if (Tasks.FirstOrDefault(task => _results.GetValueOrDefault((row.Name, task))?.Excluded is not null) is { } without)
            return CellOf([], parts) with { Excluded = $"It needs {without}, which is excluded." };
        var ofSeeds = from part in parts
                      group ScoreOf(part.seed, part.metric) by part.seed.Seed into scores
                      where scores.Count() == Tasks.Count && scores.All(score => score is not null)
                      select scores.Average()!.Value;
        return CellOf([.. ofSeeds], parts);
    }

    private static TableCell CellOf(List<double> scores, IReadOnlyList<(string Task, string? Metric, SeedResult Seed)> parts) => new()
    {
        Mean = Statistics.Mean(scores),
        StandardDeviation = Statistics.StandardDeviation(scores),
        Count = scores.Count,
        Progress = ProgressOf(parts.Select(part => part.Seed)),
        Sources = [.. parts.Select(part => new CellSource
        {
            Seed = part.Seed.Seed,
            Task = part.Task,
            Evaluation = part.Seed.Evaluation,
            Runs = part.Seed.Runs,
            Score = ScoreOf(part.Seed, part.Metric),
            Failure = (part.Seed.Outcome as SeedOutcome.Failed)?.Sentence,
        })],
    };

    private static double? ScoreOf(SeedResult seed, string? metric) =>
        (seed.Outcome as SeedOutcome.Scored)?.Scores.FirstOrDefault(score => score.Metric == metric)?.Value;

    private static Progress ProgressOf(IEnumerable<SeedResult> seeds)
    {
        var all = seeds.Select(seed => seed.Outcome).ToList();
        var done = all.Sum(outcome => outcome is SeedOutcome.Pending pending ? Math.Clamp(pending.Fraction, 0, 1) : 1);
        return new(all.OfType<SeedOutcome.Scored>().Count(), all.OfType<SeedOutcome.Failed>().Count(), all.Count,
            all.Count == 0 ? 1 : done / all.Count);
    }
}
