using T5Platform.Contracts.Experiments;

namespace T5Platform.Study.Parents;

/// <summary>What came of extending an experiment: the plan whose runs go on, or why none can.</summary>
public abstract record ExtensionOutcome
{
    private ExtensionOutcome()
    {
    }

    /// <summary>Some of its runs go on.</summary>
    /// <param name="Plan">The plan, with what each run goes on from.</param>
    /// <param name="Runs">How many go on with further steps.</param>
    public sealed record Extended(ExperimentPlan Plan, int Runs) : ExtensionOutcome;

    /// <summary>It cannot be.</summary>
    /// <param name="Code">A stable code.</param>
    /// <param name="Sentence">Why.</param>
    public sealed record Refused(string Code, string Sentence) : ExtensionOutcome;
}
