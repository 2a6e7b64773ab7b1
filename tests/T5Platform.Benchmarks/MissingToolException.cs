namespace T5Platform.Benchmarks;

/// <summary>A program or file that a benchmark needs is not here; the message says how to get it.</summary>
internal sealed class MissingToolException(string message) : Exception(message);
