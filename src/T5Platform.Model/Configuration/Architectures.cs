namespace T5Platform.Model.Configuration;

/// <summary>What follows from an <see cref="Architecture"/>.</summary>
public static class Architectures
{
    /// <summary>Whether inputs have an encoder of their own, with its parameters or with the decoder's.</summary>
    public static bool HasEncoder(this Architecture architecture) =>
        architecture is Architecture.EncoderDecoder or Architecture.SharedEncoderDecoder;

    /// <summary>Whether the network is one stack of parameters.</summary>
    public static bool HasOneStack(this Architecture architecture) => architecture != Architecture.EncoderDecoder;
}
