namespace T5Platform.Contracts.Specs;

/// <summary>The inner function of the feed-forward layers.</summary>
public enum FeedForwardFunction
{
    /// <summary>ReLU, as in the paper (T5 v1.0).</summary>
    Relu,

    /// <summary>GELU times a linear gate (T5 v1.1).</summary>
    GatedGelu,
}
