namespace T5Platform.Model.Configuration;

/// <summary>The inner function of the feed-forward layers.</summary>
public enum FeedForwardKind
{
    /// <summary>relu(x·wi)·wo, the paper's T5 (v1.0).</summary>
    Relu,

    /// <summary>(gelu(x·wi_0) ∘ x·wi_1)·wo with the tanh form of GELU (T5 v1.1; Shazeer 2020, "GLU variants").</summary>
    GatedGelu,
}
