namespace T5Platform.Grains.Gangs;

/// <summary>Another activation has written since this one read. Nothing was written; whoever asked may ask again.</summary>
internal sealed class FencedException(LeaseHolder holder)
    : InvalidOperationException($"The record of {holder} was changed by another activation; ask again.");
