using T5Platform.Data.C4.Languages;

namespace T5Platform.Data.C4.Stages;

/// <summary>What is made of which files.</summary>
public sealed record C4Options
{
    /// <summary>A folder of WET files (<c>*.wet</c>, <c>*.wet.gz</c>), searched with its subfolders; or one such file.</summary>
    public required string Input { get; init; }

    /// <summary>The folder of all stages' files; shared by all that take part.</summary>
    public required string Work { get; init; }

    /// <summary>Which data set.</summary>
    public C4Variant Variant { get; init; } = C4Variant.Clean;

    /// <summary>A file of bad words, one a line; null: that rule is off.</summary>
    public string? BadWords { get; init; }

    /// <summary>A file of domains, one a line: what <see cref="C4Variant.RealNewsLike"/> needs.</summary>
    public string? Domains { get; init; }

    /// <summary>A file of URLs, one a line: what <see cref="C4Variant.WebTextLike"/> needs.</summary>
    public string? Urls { get; init; }

    /// <summary>Characters; longer pages go.</summary>
    public int LongestPage { get; init; } = 190_000;

    /// <summary>Sentences; pages with fewer go, when cleaned and again when deduplicated.</summary>
    public int LeastSentences { get; init; } = 3;

    /// <summary>The language that is wanted (ISO 639-1).</summary>
    public string Language { get; init; } = "en";

    /// <summary>How likely it must be.</summary>
    public double LanguageThreshold { get; init; } = 0.99;

    /// <summary>Who judges; null: nobody, every language passes.</summary>
    public ILanguageIdentifier? Languages { get; init; }

    /// <summary>Whether pages are cleaned and deduplicated.</summary>
    internal bool Filtered => Variant != C4Variant.Unfiltered;
}
