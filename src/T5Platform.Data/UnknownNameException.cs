namespace T5Platform.Data;

/// <summary>A spec asks for something by a name that nothing has; the message lists the names that exist.</summary>
public sealed class UnknownNameException(string kind, string name, IEnumerable<string> known)
    : ArgumentException($"There is no {kind} '{name}'; known are: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
