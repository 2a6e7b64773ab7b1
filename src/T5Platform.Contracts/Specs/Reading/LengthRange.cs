namespace T5Platform.Contracts.Specs.Reading;

/// <summary>How long a text or a list may be.</summary>
internal static class LengthRange
{
    /// <summary>What is wrong with a length, in a sentence; null when nothing is.</summary>
    public static string? Violation(SpecField field, int length, string unit)
    {
        if (length >= field.MinimumLength && length <= (field.MaximumLength ?? int.MaxValue))
            return null;
        return field.MaximumLength is { } most
            ? $"There are {length} {unit}s; {field.MinimumLength} to {most} are allowed."
            : $"There are {length} {unit}s; at least {field.MinimumLength} are required.";
    }
}
