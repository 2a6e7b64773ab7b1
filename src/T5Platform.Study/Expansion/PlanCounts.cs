namespace T5Platform.Study.Expansion;

/// <summary>How much there is to do.</summary>
public sealed record PlanCounts
{
    /// <summary>Pre-trainings.</summary>
    public int Pretrainings { get; private init; }

    /// <summary>Joint runs.</summary>
    public int JointRuns { get; private init; }

    /// <summary>Fine-tunings.</summary>
    public int Finetunings { get; private init; }

    /// <summary>Trainings of a target from initial weights.</summary>
    public int FromScratch { get; private init; }

    /// <summary>Checkpoints that are judged.</summary>
    public long Evaluations { get; private init; }

    /// <summary>Cells.</summary>
    public int Cells { get; private init; }

    /// <summary>Steps of all trainings.</summary>
    public long Steps { get; private init; }

    /// <summary>Tokens that all trainings read.</summary>
    public long Tokens { get; private init; }

    /// <summary>The counts of some nodes.</summary>
    public static PlanCounts Of(IEnumerable<PlanNode> nodes)
    {
        var all = nodes.ToList();
        return new()
        {
            Pretrainings = all.Count(static node => node.Kind == NodeKind.Pretraining),
            JointRuns = all.Count(static node => node.Kind == NodeKind.JointRun),
            Finetunings = all.Count(static node => node.Kind == NodeKind.Finetuning),
            FromScratch = all.Count(static node => node.Kind == NodeKind.FromScratch),
            Evaluations = all.Sum(static node => node.Checkpoints),
            Cells = all.Count(static node => node.Kind == NodeKind.Cell),
            Steps = all.Sum(static node => node.Run?.Steps ?? 0),
            Tokens = all.Sum(static node => node.Tokens),
        };
    }
}
