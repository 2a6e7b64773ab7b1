namespace T5Platform.Data.Tasks;

/// <summary>The part of a data set that an example belongs to.</summary>
public enum Split
{
    /// <summary>Examples to learn from.</summary>
    Train,

    /// <summary>Examples to be judged by; never seen in training, nor anything nearly equal.</summary>
    Validation,

    /// <summary>Examples of a benchmark's test set, often without labels. Most corpora have none.</summary>
    Test,
}
