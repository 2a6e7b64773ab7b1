using System.Globalization;

namespace T5Platform.Contracts.Checkpoints;

/// <summary>The name of a run's checkpoint in a spec: <c>run/&lt;run&gt;</c>, the newest sound one when it is submitted, or <c>run/&lt;run&gt;@&lt;step&gt;</c>.</summary>
/// <param name="Run">The run that wrote it.</param>
/// <param name="Step">The step after which it was written; null: not settled yet.</param>
public readonly record struct RunCheckpointName(RunId Run, long? Step)
{
    /// <summary>What tells it from the name of an import, which has no slash.</summary>
    public const string Prefix = "run/";

    /// <summary>The form, as a regular expression that must match all of it.</summary>
    public const string Pattern = "run/[0-9a-f]{32}(?:@(?:0|[1-9][0-9]{0,14}))?";

    /// <summary>That form in words.</summary>
    public const string PatternInWords = "run/<id of a run>, or run/<id of a run>@<step>";

    private const int IdLength = 32;

    /// <summary>Reads a name; null when it is none of a run's checkpoint.</summary>
    public static RunCheckpointName? TryParse(string? text)
    {
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var parts = text[Prefix.Length..].Split('@');
        if (parts.Length > 2 || parts[0].Length != IdLength || !Guid.TryParseExact(parts[0], "N", out var id))
            return null;
        if (parts.Length == 1)
            return new(new(id), null);
        return long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? new(new(id), step) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Step is { } step ? string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Run}@{step}") : $"{Prefix}{Run}";
}
