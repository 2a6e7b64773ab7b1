namespace T5Platform.Data.Batches.Documents;

/// <summary>How windows are cut from the documents of a corpus.</summary>
public enum DocumentHandling
{
    /// <summary>
    /// All documents, EOS after each, are one ring that each epoch cuts at an offset of its own: every token is seen once an epoch, and
    /// no row is shorter than another.
    /// </summary>
    Ring,

    /// <summary>
    /// As T5's preprocessors, which the study used: one random chunk of each long document, so many documents joined without anything
    /// between (or each for itself, as the objective has it), cut into windows of which the last is shorter.
    /// </summary>
    Study,
}
