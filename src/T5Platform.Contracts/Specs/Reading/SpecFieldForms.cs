namespace T5Platform.Contracts.Specs.Reading;

/// <summary>Kinds of fields that the table uses again and again.</summary>
internal static class SpecFieldForms
{
    /// <summary>2⁵³ − 1: beyond it, readers of JSON that keep numbers as doubles (browsers) would change the value.</summary>
    public const long LargestExactInteger = 9_007_199_254_740_991;

    public const string OneLine = """[^\u0000-\u001f\u007f-\u009f]*[^\u0000-\u001f\u007f-\u009f\s][^\u0000-\u001f\u007f-\u009f]*""";
    public const string OneLineInWords = "one line that is not blank, without control characters";
    public const string Lines = """(?:[^\u0000-\u001f\u007f-\u009f]|[\t\n\r])*""";
    public const string LinesInWords = "no control characters but tabs and line ends";

    public const string Label = "[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?";
    public const string LabelInWords = "lower-case letters, digits, dots and hyphens, with a letter or digit at both ends";

    /// <summary>A relative path with forward slashes; no part begins with a point, so it cannot lead upwards.</summary>
    public const string FilePath = "(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*";

    private const string PlainName = "[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?";

    public static SpecField Text(string name, string description, int longest) => new()
    {
        Name = name, Type = SpecFieldType.Text, Description = description, MaximumLength = longest,
    };

    /// <summary>The name of something that the Data room knows.</summary>
    public static SpecField Name(string name, string description, SpecNameKind kind) => new()
    {
        Name = name, Type = SpecFieldType.Text, Description = description, Names = kind, MinimumLength = 1, MaximumLength = 100,
        Pattern = PlainName,
        PatternInWords = "lower-case letters, digits, and _ . - between them",
    };

    /// <summary>A corpus: known by name, or a file below the data root.</summary>
    public static SpecField Corpus(string description) => Name("corpus", description, SpecNameKind.Corpus) with
    {
        MaximumLength = 250,
        Pattern = $"{PlainName}|file:{FilePath}",
        PatternInWords = "lower-case letters, digits, and _ . - between them; or file:<path below the data root>",
    };

    /// <summary>A checkpoint: an import, or a run's.</summary>
    public static SpecField Checkpoint(string description) => new()
    {
        Name = "initialCheckpoint", Type = SpecFieldType.Text, Description = description, Names = SpecNameKind.Checkpoint,
        MinimumLength = 1, MaximumLength = Imports.ImportName.MaxLength,
        Pattern = $"{Imports.ImportName.Pattern}|{Checkpoints.RunCheckpointName.Pattern}",
        PatternInWords = $"{Imports.ImportName.PatternInWords}; or {Checkpoints.RunCheckpointName.PatternInWords}",
    };

    /// <summary>One of the values of an enumeration; the first if left out.</summary>
    public static SpecField Choice<TChoice>(string name, string description) where TChoice : struct, Enum => new()
    {
        Name = name, Type = SpecFieldType.Text, Description = description, Allowed = SpecChoice.Texts<TChoice>(),
        Default = $"\"{SpecChoice.Text(default(TChoice))}\"",
    };

    /// <summary>Yes or no; no if left out.</summary>
    public static SpecField Flag(string name, string description) => new()
    {
        Name = name, Type = SpecFieldType.Boolean, Description = description, Default = "false",
    };

    /// <summary>How much a denoising objective corrupts; the objective's own value when left out.</summary>
    public static IReadOnlyList<SpecField> Corruption(string otherwise) =>
    [
        Fraction("corruptionRate", $"Share of the tokens that a denoising objective corrupts; {otherwise} if left out.", 0.001, 0.999),
        Fraction("meanSpanLength", $"Mean length of corrupted spans in tokens, for objectives that draw spans; {otherwise} if left out.", 1, 1_000),
    ];

    /// <summary>How much of the corpus is read.</summary>
    public static SpecField UniqueTokens(string otherwise) => Whole(
        "uniqueTokens", $"Only the first so many tokens of the corpus are read, again and again, each document's end mark counted; {otherwise} if left out.", 2, LargestExactInteger);

    public static SpecField Whole(string name, string description, long least, long greatest) => new()
    {
        Name = name, Type = SpecFieldType.Integer, Description = description, Minimum = least, Maximum = greatest,
    };

    public static SpecField Fraction(string name, string description, double least, double greatest) => new()
    {
        Name = name, Type = SpecFieldType.Number, Description = description, Minimum = least, Maximum = greatest,
    };
}
