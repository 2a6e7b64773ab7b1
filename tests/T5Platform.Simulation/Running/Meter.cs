namespace T5Platform.Simulation.Running;

/// <summary>Sums over time: how full the mesh was, in all and while somebody waited.</summary>
internal sealed class Meter(int devices)
{
    private double _since;
    private bool _began;

    public double Busy { get; private set; }

    public double BusyWhileQueued { get; private set; }

    public double TimeWhileQueued { get; private set; }

    /// <summary>Free devices × time while somebody waited who needed no more than there were.</summary>
    public double Unfitting { get; private set; }

    public double First { get; private set; }

    /// <summary>Notes how things stood since the last call.</summary>
    public void Note(double now, int busy, bool queued, bool wouldFit)
    {
        if (!_began)
            (_began, _since, First) = (true, now, now);
        var time = now - _since;
        _since = now;
        Busy += busy * time;
        if (!queued)
            return;
        TimeWhileQueued += time;
        BusyWhileQueued += busy * time;
        Unfitting += wouldFit ? (devices - busy) * time : 0;
    }
}
