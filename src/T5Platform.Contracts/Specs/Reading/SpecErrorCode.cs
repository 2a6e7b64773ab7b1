namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The codes of <see cref="SpecError"/>.</summary>
public static class SpecErrorCode
{
    /// <summary>The format has no such field.</summary>
    public const string UnknownField = "unknown-field";

    /// <summary>A required field is not there.</summary>
    public const string Missing = "missing";

    /// <summary>Another type of value is expected.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>A number, or a length, outside the range.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>A value that is not among those allowed, or that contradicts another one.</summary>
    public const string NotAllowed = "not-allowed";

    /// <summary>Something that may be there once is there again.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>The document is not JSON.</summary>
    public const string NotJson = "not-json";

    /// <summary>The document is too large, or nested too deeply.</summary>
    public const string TooLarge = "too-large";
}
