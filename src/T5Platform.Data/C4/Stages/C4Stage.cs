namespace T5Platform.Data.C4.Stages;

/// <summary>The stages, in order. Each needs every file shard of those before it.</summary>
public enum C4Stage
{
    /// <summary>Reads pages and says which URL each has.</summary>
    Urls,

    /// <summary>Decides which page of a URL stays.</summary>
    PickUrls,

    /// <summary>Cleans the pages that stayed and says which spans of three sentences each has.</summary>
    Clean,

    /// <summary>Decides on which page a span stays.</summary>
    PickSpans,

    /// <summary>Takes the other spans out, judges the language, writes the data set.</summary>
    Finish,
}
