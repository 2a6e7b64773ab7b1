namespace T5Platform.Contracts.Imports;

/// <summary>The name of an imported checkpoint: 1 to 64 lower-case letters, digits, hyphens, dots and underscores, a letter or digit first.</summary>
public readonly record struct ImportName
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxLength = 64;

    /// <summary>The form, as a regular expression that must match all of it.</summary>
    public const string Pattern = "[a-z0-9][a-z0-9._-]*";

    /// <summary>That form in words.</summary>
    public const string PatternInWords = "lower-case letters, digits and - . _, a letter or digit first";

    private readonly string? _value;

    private ImportName(string value) => _value = value;

    /// <summary>The name as text.</summary>
    public string Value => _value ?? throw new InvalidOperationException("A default ImportName names nothing; use ImportName.TryParse.");

    /// <summary>Reads a name; null when it is none.</summary>
    public static ImportName? TryParse(string? text) =>
        text is { Length: >= 1 and <= MaxLength } && text.All(IsAllowed) && char.IsAsciiLetterOrDigit(text[0]) ? new(text) : null;

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";

    private static bool IsAllowed(char character) => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '.' or '_';
}
