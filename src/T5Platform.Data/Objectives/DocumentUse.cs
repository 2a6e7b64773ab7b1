namespace T5Platform.Data.Objectives;

/// <summary>How an objective's windows are cut from documents in the study (T5's preprocessors; the paper is silent).</summary>
public enum DocumentUse
{
    /// <summary>Many documents are joined, nothing between them, and the whole is cut into windows.</summary>
    Joined,

    /// <summary>As <see cref="Joined"/>, with EOS after each document.</summary>
    JoinedWithEos,

    /// <summary>Each document is cut for itself: a window never holds two.</summary>
    OneByOne,
}
