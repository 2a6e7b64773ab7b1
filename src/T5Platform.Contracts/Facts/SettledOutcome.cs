namespace T5Platform.Contracts.Facts;

/// <summary>How a run or an evaluation ended.</summary>
public enum SettledOutcome
{
    /// <summary>It did all it was asked to.</summary>
    Completed,

    /// <summary>It failed more often than its policy allows, or trying again would not help.</summary>
    Failed,

    /// <summary>Somebody cancelled it, or what it depends on did not complete.</summary>
    Cancelled,
}
