namespace T5Platform.Data.Caching;

/// <summary>How a cache is filled. What it then holds does not depend on it.</summary>
internal sealed record CacheFilling
{
    /// <summary>Parts that are worked on at once.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Where parts are cut. Parts that another size cut are made again.</summary>
    public PartSize Size { get; init; } = PartSize.Usual;

    /// <summary>Breaks the fill off; the parts that are whole stay.</summary>
    public CancellationToken Cancellation { get; init; }
}
