namespace T5Platform.Web.Dashboard.Charts;

/// <summary>A step at which something happened: a vertical line with a word.</summary>
public readonly record struct CurveMark(double Step, string Label, string Sentence);
