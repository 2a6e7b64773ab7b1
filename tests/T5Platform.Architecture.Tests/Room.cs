namespace T5Platform.Architecture.Tests;

/// <summary>One room of the ladder.</summary>
/// <param name="Rung">A project references lower rungs only.</param>
/// <param name="MayReference">Projects it may name.</param>
/// <param name="Forbidden">Package names, as regular expressions, that neither it nor anything below it may bring.</param>
internal sealed record Room(int Rung, IReadOnlyList<string> MayReference, IReadOnlyList<string> Forbidden);
