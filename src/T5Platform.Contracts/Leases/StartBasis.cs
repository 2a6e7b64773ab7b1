namespace T5Platform.Contracts.Leases;

/// <summary>What an expected start rests on.</summary>
public enum StartBasis
{
    /// <summary>On nothing: nobody knows how long those before it will run.</summary>
    Unknown,

    /// <summary>On a forecast: the scheduler's own cycle, run on into the future from one expected end to the next, if nobody else comes.</summary>
    Forecast,

    /// <summary>On when those who stand in its best rectangle end at the latest.</summary>
    LatestEnds,

    /// <summary>On the deadline of those who were told to leave its rectangle.</summary>
    Release,
}
