namespace T5Platform.Contracts.Specs.Reading;

/// <summary>A value that was read and found good by itself: string, long, double, bool, <see cref="SpecObject"/>, or a list of values.</summary>
internal sealed record SpecValue(string Path, int Place, object Value);
