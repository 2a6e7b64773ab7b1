namespace T5Platform.Study.Settings;

/// <summary>How a mixture draws from its tasks (paper 3.5.2).</summary>
public enum MixtureStrategy
{
    /// <summary>By their numbers of examples, each up to a limit.</summary>
    Proportional,

    /// <summary>The T-th root of that.</summary>
    Temperature,

    /// <summary>All alike.</summary>
    Equal,
}
