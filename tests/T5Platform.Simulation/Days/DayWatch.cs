using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.WhatIf;
using T5Platform.Simulation.Running;

namespace T5Platform.Simulation.Days;

/// <summary>
/// Looks at one day of a simulation: checks the reason of everybody who waits in each cycle, and notes for each request the start
/// that is forecast for it the first time, until it starts.
/// </summary>
/// <param name="from">Second at which the day begins.</param>
/// <param name="forecastEvery">Seconds between two forecasts.</param>
/// <param name="patience">Days after which requests that have not started yet are given up.</param>
/// <param name="again">Whoever came within so long is forecast to come again; zero for nobody.</param>
internal sealed class DayWatch(double from, double forecastEvery, double patience, TimeSpan again) : ICycleWatch
{
    private const double Day = 86_400;

    private readonly Dictionary<(LeaseHolder, Generation), (double At, double Start)> _open = [];
    private readonly HashSet<(LeaseHolder, Generation)> _told = [], _waited = [];
    private double _nextForecast;

    public int Cycles { get; private set; }

    public int Forecasts { get; private set; }

    public int Unforeseen { get; private set; }

    /// <summary>Requests that started in the first cycle that saw them: nobody had to tell them when.</summary>
    public int AtOnce { get; private set; }

    /// <summary>Requests that did not.</summary>
    public int Waited => _waited.Count;

    public SortedDictionary<WaitCode, int> Reasons { get; } = [];

    public List<string> Wrong { get; } = [];

    /// <summary>Of each request that was given a start: when it was told, what it was told, what came of it. In seconds.</summary>
    public List<(double At, double Forecast, double Actual)> Starts { get; } = [];

    /// <summary>Who had not started when the simulation ended.</summary>
    public int Open => _open.Count;

    public bool Done(double now) => now >= from + Day && (_open.Count == 0 || now >= from + Day + (patience * Day));

    public SchedulingOptions OptionsAt(double now, SchedulingOptions usual) =>
        IsToday(now) ? usual with { Explain = true, LookAt = SchedulingOptions.Default.LookAt } : usual;

    public void Saw(double now, ClusterSnapshot snapshot, SchedulingOptions options, CycleOutcome outcome, FactKeeper facts)
    {
        foreach (var grant in outcome.Decisions.OfType<Grant>())
            if (_open.Remove((grant.Request.Holder, grant.Request.Generation), out var told))
                Starts.Add((told.At, told.Start, now));
        if (!IsToday(now))
            return;
        Cycles++;
        AtOnce += outcome.Decisions.OfType<Grant>().Count(grant => !_waited.Contains((grant.Request.Holder, grant.Request.Generation)));
        _waited.UnionWith(outcome.Waiting.Select(waiting => (waiting.Request.Holder, waiting.Request.Generation)));
        foreach (var waiting in outcome.Waiting)
            Reasons[waiting.Reason.Code] = Reasons.GetValueOrDefault(waiting.Reason.Code) + 1;
        Wrong.AddRange(new ReasonCheck(snapshot, outcome).Wrong());
        if (now >= _nextForecast)
            Forecast(now, snapshot, options, outcome, facts);
    }

    private void Forecast(double now, ClusterSnapshot snapshot, SchedulingOptions options, CycleOutcome outcome, FactKeeper facts)
    {
        _nextForecast = now + forecastEvery;
        var untold = outcome.Waiting.Where(waiting => !_told.Contains((waiting.Request.Holder, waiting.Request.Generation))).ToList();
        if (untold.Count == 0)
            return;
        Forecasts++;
        var starts = again > TimeSpan.Zero
            ? StartForecast.WithArrivals(snapshot, new RecentPast { Runs = facts.Lately(now, again), Again = again }, options)
            : StartForecast.Of(snapshot, options);
        foreach (var (request, _, _) in untold)
        {
            if (!starts.TryGetValue(request.Holder, out var start))
            {
                Unforeseen++;
                continue;
            }

            _told.Add((request.Holder, request.Generation));
            _open[(request.Holder, request.Generation)] = (now, now + (start - snapshot.Now).TotalSeconds);
        }
    }

    private bool IsToday(double now) => now >= from && now < from + Day;
}
