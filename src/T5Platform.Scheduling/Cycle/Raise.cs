namespace T5Platform.Scheduling.Cycle;

/// <summary>A larger size of an elastic gang.</summary>
/// <param name="Choice">Its place among the sizes.</param>
/// <param name="Devices">How many devices it takes more.</param>
/// <param name="Brings">What each of them brings.</param>
internal sealed record Raise(int Choice, int Devices, double Brings);
