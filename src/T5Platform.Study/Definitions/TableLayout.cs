namespace T5Platform.Study.Definitions;

/// <summary>The columns of a study's tables.</summary>
public sealed record TableLayout
{
    /// <summary>Condensed columns in order, each with the full column that it shows.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Condensed { get; init; }

    /// <summary>Every full column, in order.</summary>
    public required IReadOnlyList<string> Full { get; init; }

    /// <summary>Averages: the mean over tasks, each task the mean of its own columns.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Averages { get; init; }

    /// <summary>Columns that choose their checkpoint together, beside the tasks of averages.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Together { get; init; } = [];

    /// <summary>Columns that are scored by themselves.</summary>
    public IEnumerable<string> Measured => Full.Where(column => !Averages.ContainsKey(column));

    /// <summary>Groups of columns that take their scores from one checkpoint, the best of their mean; every measured column is in one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Groups
    {
        get
        {
            var grouped = Averages.Values.SelectMany(static tasks => tasks).Concat(Together).ToList();
            var taken = grouped.SelectMany(static group => group).ToHashSet(StringComparer.Ordinal);
            return [.. grouped, .. Measured.Where(column => !taken.Contains(column)).Select(static column => (IReadOnlyList<string>)[column])];
        }
    }

    /// <summary>An average of scores; null when a part is missing: a mean over fewer tasks would be another benchmark's.</summary>
    public double? Average(string column, IReadOnlyDictionary<string, double> scores) => Average(column, part => scores.TryGetValue(part, out var score) ? score : null);

    /// <summary>The same of scores that are looked up, null where there is none.</summary>
    public double? Average(string column, Func<string, double?> score)
    {
        var (tasks, sum) = (Averages[column], 0.0);
        foreach (var task in tasks)
        {
            var ofTask = 0.0;
            foreach (var part in task)
            {
                if (score(part) is not { } value)
                    return null;
                ofTask += value;
            }

            sum += ofTask / task.Count;
        }

        return sum / tasks.Count;
    }
}
