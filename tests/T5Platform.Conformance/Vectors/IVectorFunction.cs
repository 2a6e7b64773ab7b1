namespace T5Platform.Conformance.Vectors;

/// <summary>One function of a peer, answered by our code.</summary>
internal interface IVectorFunction
{
    /// <summary>What comes out of our code, as something that can be written as JSON.</summary>
    /// <exception cref="Cases.SkipCaseException">The case asks for what we do not have; the message says what.</exception>
    /// <exception cref="Cases.MalformedCaseException">The case is not of the shape that the function needs.</exception>
    object? Call(VectorCase vector);
}
