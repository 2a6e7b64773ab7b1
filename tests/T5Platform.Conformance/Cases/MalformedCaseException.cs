namespace T5Platform.Conformance.Cases;

/// <summary>A case file is not of the shape that its function needs. Never counts as a refusal by our code.</summary>
internal sealed class MalformedCaseException(string message, Exception? inner = null) : Exception(message, inner);
