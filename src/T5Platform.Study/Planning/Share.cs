using T5Platform.Contracts.Ids;

namespace T5Platform.Study.Planning;

/// <summary>Another experiment's run or evaluation in the place of one's own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">Whose it is.</param>
public sealed record Share(Guid Id, ExperimentId From)
{
    /// <summary>As a run.</summary>
    public RunId Run => new(Id);

    /// <summary>As an evaluation.</summary>
    public EvaluationId Evaluation => new(Id);
}
