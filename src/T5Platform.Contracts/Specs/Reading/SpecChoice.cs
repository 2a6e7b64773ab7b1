using System.Text.Json;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>An enumeration as texts of a spec: snake_case.</summary>
public static class SpecChoice
{
    /// <summary>Every value's text, in the order of the values.</summary>
    public static IReadOnlyList<string> Texts<TChoice>() where TChoice : struct, Enum => [.. Enum.GetValues<TChoice>().Select(Text)];

    /// <summary>A value's text.</summary>
    public static string Text<TChoice>(TChoice choice) where TChoice : struct, Enum =>
        choice is OptimizerAlgorithm.AdamW ? "adamw" : JsonNamingPolicy.SnakeCaseLower.ConvertName(choice.ToString());

    /// <summary>The value of a text that was found good.</summary>
    public static TChoice Read<TChoice>(string text) where TChoice : struct, Enum => Enum.GetValues<TChoice>().First(choice => Text(choice) == text);
}
