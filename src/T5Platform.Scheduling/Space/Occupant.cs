namespace T5Platform.Scheduling.Space;

/// <summary>Who holds devices of a pod, by the name that people use, and how many.</summary>
internal sealed record Occupant(string Name, int Devices);
