using T5Platform.Study.Tables;

namespace T5Platform.Study.Results;

/// <summary>What came of a row in a column that is measured: a score for each seed. Made once: the cell, averages and rows that show it again all ask for it.</summary>
internal sealed class MeasuredCell
{
    private readonly StudyScore[] _scores;

    public MeasuredCell(IEnumerable<StudyScore> scores)
    {
        _scores = [.. scores];
        Sources = Array.ConvertAll(_scores, static score => new CellSource
        {
            Seed = score.Seed, Task = score.Column, Evaluation = score.Evaluation, Runs = score.Runs, Score = score.Score, Failure = score.Failure,
        });
    }

    /// <summary>Of a column in which the row has none.</summary>
    public static MeasuredCell Empty { get; } = new([]);

    /// <summary>The scores, those that are not there yet among them.</summary>
    public IReadOnlyList<StudyScore> Scores => _scores;

    /// <summary>The same as sources of a cell.</summary>
    public IReadOnlyList<CellSource> Sources { get; }

    /// <summary>What is scored, by seed.</summary>
    public List<double> Values
    {
        get
        {
            var values = new List<double>(_scores.Length);
            foreach (var score in BySeed())
            {
                if (score.Score is { } value)
                    values.Add(value);
            }

            return values;
        }
    }

    /// <summary>Scores of all seeds' examples in one row; null where one seed has none.</summary>
    public List<double>? Examples => _scores.Length > 0 && Array.TrueForAll(_scores, static score => score.Examples is { Count: > 0 }) ? [.. BySeed().SelectMany(static score => score.Examples!)] : null;

    /// <summary>The score of a seed; null without one.</summary>
    public double? Of(long seed)
    {
        foreach (var score in _scores)
        {
            if (score.Seed == seed && score.Score is not null)
                return score.Score;
        }

        return null;
    }

    /// <summary>They come by seed already, but for seeds that were added to a row later.</summary>
    private StudyScore[] BySeed()
    {
        for (var index = 1; index < _scores.Length; index++)
        {
            if (_scores[index].Seed < _scores[index - 1].Seed)
                return [.. _scores.OrderBy(static score => score.Seed)];
        }

        return _scores;
    }
}
