namespace T5Platform.Study.Bundles;

/// <summary>A bundle that was read, or what is wrong with it.</summary>
/// <param name="Bundle">The bundle; null: it is unsound.</param>
/// <param name="Files">Its other files, by name.</param>
/// <param name="Trouble">What is wrong, in a sentence; null: nothing is.</param>
public sealed record BundleReading(StudyBundle? Bundle, IReadOnlyDictionary<string, byte[]> Files, string? Trouble)
{
    /// <summary>An archive that is no bundle.</summary>
    public static BundleReading Unsound(string trouble) => new(null, new Dictionary<string, byte[]>(), trouble);
}
