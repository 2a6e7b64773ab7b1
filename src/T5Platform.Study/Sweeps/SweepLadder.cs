namespace T5Platform.Study.Sweeps;

/// <summary>The rungs of a sweep with who stands on them, while a decision is made.</summary>
internal sealed class SweepLadder
{
    private readonly SweepDefinition _sweep;
    private readonly Dictionary<SweepStep, TrialOutcome> _at;

    public SweepLadder(SweepDefinition sweep, IReadOnlyDictionary<SweepStep, TrialOutcome> known)
    {
        _sweep = sweep;
        // A score that is no number compares with nothing.
        _at = known.ToDictionary(
            static each => each.Key,
            static each => each.Value is TrialOutcome.Scored { Score: var score } && !double.IsFinite(score) ? new TrialOutcome.Lost($"Its score is {score}.") : each.Value);
    }

    /// <summary>How many experiments are at work.</summary>
    public int AtWork => _at.Values.Count(static outcome => outcome is TrialOutcome.Working);

    /// <summary>It is submitted now.</summary>
    public void Begin(SweepStep step) => _at.Add(step, TrialOutcome.AtWork);

    /// <summary>What is worth a free place: the highest rung's best first, then a trial that has not begun; null: nothing is.</summary>
    public SweepStep? Next()
    {
        var closed = Closed();
        for (var rung = _sweep.Rungs - 2; rung >= 0; rung--)
        {
            if (Promotable(rung, closed[rung]) is { } next)
                return next;
        }

        var fresh = Enumerable.Range(1, _sweep.Trials).FirstOrDefault(trial => !_at.ContainsKey(new(trial, 0)));
        return fresh == 0 ? null : new SweepStep(fresh, 0);
    }

    /// <summary>The best at the highest rung that has a score.</summary>
    public SweepStep? Best()
    {
        for (var rung = _sweep.Rungs - 1; rung >= 0; rung--)
        {
            if (Ranked(rung) is [var best, ..])
                return best;
        }

        return null;
    }

    private SweepStep? Promotable(int rung, bool isClosed)
    {
        var ranked = Ranked(rung);
        var quota = ranked.Count / (_sweep.Halving?.Eta ?? 1);
        foreach (var step in ranked.Take(quota == 0 && isClosed ? 1 : quota))
        {
            var above = step with { Rung = rung + 1 };
            if (!_at.ContainsKey(above))
                return above;
        }

        return null;
    }

    /// <summary>For each rung whether nobody can come to it any more, and all who are there have ended.</summary>
    private bool[] Closed()
    {
        var closed = new bool[_sweep.Rungs];
        var more = Enumerable.Range(1, _sweep.Trials).Any(trial => !_at.ContainsKey(new(trial, 0)));
        for (var rung = 0; rung < closed.Length && !more; rung++)
        {
            closed[rung] = !_at.Any(each => each.Key.Rung == rung && each.Value is TrialOutcome.Working);
            more = !closed[rung] || Promotable(rung, isClosed: true) is not null;
        }

        return closed;
    }

    /// <summary>Who has a score at a rung, the best first, of equals the first.</summary>
    private List<SweepStep> Ranked(int rung)
    {
        var scored = _at.Where(each => each.Key.Rung == rung).Select(static each => (Step: each.Key, Outcome: each.Value as TrialOutcome.Scored)).Where(static each => each.Outcome is not null);
        var sign = _sweep.Objective.Goal == SweepGoal.Max ? -1 : 1;
        return [.. scored.OrderBy(each => sign * each.Outcome!.Score).ThenBy(static each => each.Step.Trial).Select(static each => each.Step)];
    }
}
