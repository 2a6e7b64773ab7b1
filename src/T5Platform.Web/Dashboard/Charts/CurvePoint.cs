namespace T5Platform.Web.Dashboard.Charts;

/// <summary>One point of a curve.</summary>
public readonly record struct CurvePoint(double Step, double Value);
