using T5Platform.Contracts.Ids;

namespace T5Platform.Scheduling.WhatIf;

/// <summary>Who comes in one future: those of the recent past again and again in their order, begun at a random moment of it.</summary>
internal sealed class Arrivals
{
    private readonly List<(TimeSpan After, RecentRun Run)> _round;
    private readonly TimeSpan _again;
    private readonly DateTimeOffset _from;
    private readonly Random _random;
    private int _next;

    public Arrivals(RecentPast past, DateTimeOffset now, Random random)
    {
        (_again, _from, _random) = (past.Again, now, random);
        var turn = _again * random.NextDouble();
        _round = [.. from run in past.Runs
                     let ago = now - run.Request.SubmittedAt
                     where ago >= TimeSpan.Zero && ago < _again
                     let after = turn - ago
                     orderby after >= TimeSpan.Zero ? after : after + _again
                     select (after >= TimeSpan.Zero ? after : after + _again, run)];
    }

    /// <summary>When the next one comes; null when nobody does.</summary>
    public DateTimeOffset? Next => _round.Count == 0 ? null : _from + (_again * (_next / _round.Count)) + _round[_next % _round.Count].After;

    /// <summary>The next one, under a name of its own.</summary>
    public RecentRun Come()
    {
        var (at, run, name) = (Next!.Value, _round[_next++ % _round.Count].Run, new byte[16]);
        _random.NextBytes(name);
        return run with
        {
            Request = run.Request with { Holder = new(run.Request.Holder.Kind, new Guid(name)), Generation = new(1), SubmittedAt = at },
            Facts = run.Facts with { SubmittedAt = at, Estimate = run.Facts.Estimate with { At = at } },
        };
    }
}
