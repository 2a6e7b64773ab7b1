namespace T5Platform.Contracts.Specs.Reading;

/// <summary>A value that was read and found good by itself: string, long, double, bool, <see cref="SpecObject"/>, or a list of values.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Place">Its place in the document's order.</param>
/// <param name="Value">The value.</param>
public sealed record SpecValue(string Path, int Place, object Value);
