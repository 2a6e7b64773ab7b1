namespace T5Platform.Model.Configuration;

/// <summary>Which stacks there are and what each position may look at (paper 2.1, 3.2.1 and figure 4).</summary>
public enum Architecture
{
    /// <summary>An encoder that sees all inputs and a decoder that sees them and the targets so far.</summary>
    EncoderDecoder,

    /// <summary>The same with one stack's parameters for both; attention to the encoder's output is the decoder's alone (paper 3.2.2).</summary>
    SharedEncoderDecoder,

    /// <summary>One stack over inputs and targets joined; every position sees what came before it.</summary>
    LanguageModel,

    /// <summary>As a language model, but all of the inputs is visible to each position of the inputs.</summary>
    PrefixLanguageModel,
}
