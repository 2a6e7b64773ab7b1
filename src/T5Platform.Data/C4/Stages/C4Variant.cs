namespace T5Platform.Data.C4.Stages;

/// <summary>The data sets of Table 8 that come from Common Crawl.</summary>
public enum C4Variant
{
    /// <summary>All rules.</summary>
    Clean,

    /// <summary>No cleaning and no deduplication; the language is still judged.</summary>
    Unfiltered,

    /// <summary>All rules, on pages of listed domains.</summary>
    RealNewsLike,

    /// <summary>All rules, then only listed URLs.</summary>
    WebTextLike,
}
