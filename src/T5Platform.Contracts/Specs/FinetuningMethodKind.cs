namespace T5Platform.Contracts.Specs;

/// <summary>Which parameters a fine-tuning changes (paper 3.5.1).</summary>
public enum FinetuningMethodKind
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Adapter layers that are added for it, and the layer norms.</summary>
    Adapters,

    /// <summary>More blocks with time, from the top of both stacks downwards; the embedding always.</summary>
    GradualUnfreezing,
}
