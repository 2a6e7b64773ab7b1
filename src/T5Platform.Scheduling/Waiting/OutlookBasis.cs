namespace T5Platform.Scheduling.Waiting;

/// <summary>What an expected start rests on.</summary>
public enum OutlookBasis
{
    /// <summary>On nothing: nobody knows how long those who stand there will run.</summary>
    Unknown,

    /// <summary>On when those who stand there end at the latest.</summary>
    LatestEnds,

    /// <summary>On the deadline of those who were told to leave.</summary>
    Release,
}
