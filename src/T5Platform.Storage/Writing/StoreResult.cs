namespace T5Platform.Storage.Writing;

/// <summary>What came of a fenced write.</summary>
public enum StoreResult
{
    /// <summary>Written.</summary>
    Written,

    /// <summary>Not written: another writer was faster (another activation of the grain). Read again or give up.</summary>
    Fenced,
}
