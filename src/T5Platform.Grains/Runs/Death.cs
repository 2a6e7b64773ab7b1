using T5Platform.Contracts.Runs;

namespace T5Platform.Grains.Runs;

/// <summary>Why a life ends before its work is done.</summary>
/// <param name="Cause">The label it is counted under.</param>
/// <param name="Code">A stable code.</param>
/// <param name="Sentence">What happened.</param>
/// <param name="Node">The node to blame; null: nobody knows, or no node is to blame.</param>
internal sealed record Death(RestartCause Cause, string Code, string Sentence, NodeId? Node = null)
{
    /// <summary>Whether it counts against the restart policy: what the scheduler did is not the run's fault.</summary>
    public bool Counts => Cause != RestartCause.LeaseRevoked;
}
