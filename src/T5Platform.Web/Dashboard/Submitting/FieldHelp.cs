using System.Globalization;
using System.Text.RegularExpressions;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Web.Dashboard.Formatting;

namespace T5Platform.Web.Dashboard.Submitting;

/// <summary>What the table of fields says of a field, for the form.</summary>
internal static partial class FieldHelp
{
    /// <summary>The field at a path, indexes left aside.</summary>
    public static SpecField At(string path) =>
        SpecFields.At(Indexes().Replace(path, "")) ?? throw new ArgumentException($"The format has no field {path}.", nameof(path));

    /// <summary>What it means and what is allowed.</summary>
    public static string Of(SpecField field) => string.Join(" ", new[] { field.Description, Range(field), Default(field) }.OfType<string>());

    private static string? Range(SpecField field) => field switch
    {
        { AllowedNumbers: { } numbers } => $"One of {string.Join(", ", numbers)}.",
        { Minimum: { } least, Maximum: { } most } => $"{Number(least)} to {Number(most)}.",
        _ => null,
    };

    private static string? Default(SpecField field) =>
        field is { Default: { Length: > 0 } text, Type: SpecFieldType.Integer or SpecFieldType.Number or SpecFieldType.Text } && text != "\"\""
            ? $"Default: {text.Trim('"')}." : null;

    private static string Number(double value) => Math.Abs(value) >= 1 || value == 0
        ? (value < 0 ? "−" : "") + Humane.Count((long)Math.Abs(value)) : value.ToString("R", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Indexes();
}
