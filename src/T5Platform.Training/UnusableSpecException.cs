namespace T5Platform.Training;

/// <summary>The spec asks for something that cannot be done here; the message says what and what is allowed.</summary>
public sealed class UnusableSpecException(string message, Exception? inner = null) : Exception(message, inner);
