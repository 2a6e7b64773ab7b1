namespace T5Platform.Simulation.Sia;

/// <summary>Seconds of a step, and how many of them synchronise.</summary>
internal readonly record struct StepTime(double Step, double Sync);
