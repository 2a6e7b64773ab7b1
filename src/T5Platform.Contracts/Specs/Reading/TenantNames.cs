using System.Text.RegularExpressions;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The form of a tenant's name, for those who read it elsewhere than in a spec.</summary>
public static class TenantNames
{
    /// <summary>Most characters.</summary>
    public const int MaxLength = 63;

    /// <summary>What is allowed, in words, when the name is none; null when it is one.</summary>
    public static string? Complaint(string name) =>
        name.Length is >= 1 and <= MaxLength && Regex.IsMatch(name, $@"^(?:{SpecFieldForms.Label})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)
            ? null
            : $"1 to {MaxLength} characters, {SpecFieldForms.LabelInWords}";
}
