namespace T5Platform.Contracts.Specs;

/// <summary>How documents become windows of text for pre-training.</summary>
public enum DocumentUse
{
    /// <summary>All text as one ring of tokens, cut into windows: every window is full.</summary>
    Ring,

    /// <summary>As the study did: one random chunk of each document, 128 of them joined where the objective allows it, then cut.</summary>
    Study,
}
