using T5Platform.Study.Settings;

namespace T5Platform.Study.Definitions;

/// <summary>One thing that a study varies.</summary>
public sealed record Factor
{
    /// <summary>Name: <c>architecture</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Says { get; init; }

    /// <summary>Its levels in order, each a difference over the baseline.</summary>
    public required IReadOnlyList<KeyValuePair<string, SettingsTree>> Levels { get; init; }

    /// <summary>A level's difference; null when there is none of that name.</summary>
    public SettingsTree? At(string level) => Levels.FirstOrDefault(each => each.Key == level).Value;
}
