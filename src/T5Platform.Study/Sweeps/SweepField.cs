namespace T5Platform.Study.Sweeps;

/// <summary>A field of the spec that is varied.</summary>
/// <param name="Path">Where it stands, as errors write it: <c>pretraining.optimizer.learningRate</c>.</param>
public abstract record SweepField(string Path)
{
    /// <summary>One of these.</summary>
    /// <param name="Path">Where it stands.</param>
    /// <param name="Json">The values, as JSON.</param>
    public sealed record Values(string Path, IReadOnlyList<string> Json) : SweepField(Path);

    /// <summary>A number between two, each as likely as another; rounded to four digits.</summary>
    /// <param name="Path">Where it stands.</param>
    /// <param name="Least">The least.</param>
    /// <param name="Greatest">The greatest.</param>
    /// <param name="InLog">Whether their logarithms are as likely instead.</param>
    public sealed record Range(string Path, double Least, double Greatest, bool InLog) : SweepField(Path);

    /// <summary>A whole number between two, both of them included.</summary>
    /// <param name="Path">Where it stands.</param>
    /// <param name="Least">The least.</param>
    /// <param name="Greatest">The greatest.</param>
    /// <param name="InLog">Whether their logarithms are as likely instead.</param>
    public sealed record WholeRange(string Path, long Least, long Greatest, bool InLog) : SweepField(Path);
}
