using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Study.Settings;

/// <summary>Kinds of fields of a study file. None has a default: what a difference leaves out is the baseline's.</summary>
internal static class SettingsForms
{
    public const string NamePattern = "[a-z0-9](?:[a-z0-9_.+-]*[a-z0-9])?";
    public const string NameInWords = "lower-case letters, digits, and _ . + - between them";
    private const long Largest = 1L << 53;

    public static SpecField Whole(string name, string description, long least = 1, long greatest = Largest) =>
        new() { Name = name, Type = SpecFieldType.Integer, Description = description, Minimum = least, Maximum = greatest };

    public static SpecField Number(string name, string description, double least, double greatest) =>
        new() { Name = name, Type = SpecFieldType.Number, Description = description, Minimum = least, Maximum = greatest };

    public static SpecField Text(string name, string description, int longest = 2_000) =>
        new() { Name = name, Type = SpecFieldType.Text, Description = description, MaximumLength = longest };

    public static SpecField Named(string name, string description) => Text(name, description, 100) with
    {
        MinimumLength = 1, Pattern = NamePattern, PatternInWords = NameInWords,
    };

    public static SpecField Choice<TChoice>(string name, string description) where TChoice : struct, Enum =>
        new() { Name = name, Type = SpecFieldType.Text, Description = description, Allowed = SpecChoice.Texts<TChoice>() };

    public static SpecField Flag(string name, string description) => new() { Name = name, Type = SpecFieldType.Boolean, Description = description };

    public static SpecField Object(string name, string description, params IReadOnlyList<SpecField> fields) =>
        new() { Name = name, Type = SpecFieldType.Object, Description = description, Fields = fields };

    /// <summary>An object whose names are free.</summary>
    public static SpecField Map(string name, string description, SpecField values) =>
        new() { Name = name, Type = SpecFieldType.Object, Description = description, Values = values };

    public static SpecField List(string name, string description, SpecField item, int least = 0, int most = 10_000) =>
        new() { Name = name, Type = SpecFieldType.List, Description = description, Item = item, MinimumLength = least, MaximumLength = most };

    /// <summary>A field of a spec as it stands in a difference: nothing is required, nothing has a default.</summary>
    public static SpecField Bare(SpecField field) => field with
    {
        Default = null, Required = false, Shorthand = null, Fields = [.. field.Fields.Select(Bare)], Values = field.Values is { } values ? Bare(values) : null,
    };
}
