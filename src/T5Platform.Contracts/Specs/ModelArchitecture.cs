namespace T5Platform.Contracts.Specs;

/// <summary>The architectures that the paper compares (3.2, Table 2).</summary>
public enum ModelArchitecture
{
    /// <summary>An encoder, and a decoder that attends to it.</summary>
    EncoderDecoder,

    /// <summary>The same, encoder and decoder sharing their parameters; those of the attention to the encoder are extra.</summary>
    SharedEncoderDecoder,

    /// <summary>A decoder alone over inputs and targets together; every position sees those before it.</summary>
    LanguageModel,

    /// <summary>A decoder alone over inputs and targets together; the inputs are visible to all positions.</summary>
    PrefixLanguageModel,
}
