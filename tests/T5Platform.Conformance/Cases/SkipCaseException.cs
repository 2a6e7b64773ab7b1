namespace T5Platform.Conformance.Cases;

/// <summary>A case asks for something that is not to be had here; the message says what. Never counts as a refusal by our code.</summary>
internal sealed class SkipCaseException(string reason) : Exception(reason)
{
    public static SkipCaseException NotYet(string what) => new($"not implemented yet: {what}");
}
