namespace T5Platform.Study.Results;

/// <summary>Where a mean lies with a confidence.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Confidence">The confidence, 0.95 say.</param>
public sealed record ScoreInterval(double Low, double High, double Confidence);
