using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using T5Platform.Study.Definitions;

namespace T5Platform.Study.Results;

/// <summary>In which full columns of a study its tasks' metrics stand. Worked out once a study: tables of many experiments ask again and again.</summary>
internal sealed class TaskColumns
{
    private static readonly ConditionalWeakTable<StudyDefinition, TaskColumns> Known = [];

    private readonly HashSet<string> _measured;
    private readonly ILookup<string, JudgedTask> _judged;
    private readonly ConcurrentDictionary<(string Task, string? Metric), IReadOnlyList<string>> _columns = new();

    private TaskColumns(StudyDefinition study)
    {
        _measured = [.. study.Layout.Measured, .. study.Tables.SelectMany(table => table.Columns is null ? [] : study.LayoutOf(table).Measured)];
        _judged = JudgedTask.Of(study, _measured).ToLookup(static each => each.Task);
    }

    /// <summary>Those of a study at a scale.</summary>
    public static TaskColumns Of(StudyDefinition scaled) => Known.GetValue(scaled, static study => new(study));

    /// <summary>The columns of a task's metric; without a metric, all of the task's.</summary>
    public IReadOnlyList<string> Of(string task, string? metric) => _columns.GetOrAdd((task, metric), Find);

    private IReadOnlyList<string> Find((string Task, string? Metric) of)
    {
        var judged = _judged[of.Task].ToList();
        if (of.Metric is null)
            return [.. _measured.Where(column => judged.Exists(each => column.StartsWith($"{each.Columns}.", StringComparison.Ordinal)))];
        var named = judged.SelectMany(each => each.ColumnsOf(of.Metric)).ToList();
        return named.Exists(_measured.Contains) ? [.. named.Where(_measured.Contains)] : [$"{of.Task}.{of.Metric}"];
    }
}
