using System.Text.Json;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>Reads a submitted spec, strictly: what is not understood is refused, and every error is reported at once.</summary>
public static class ExperimentSpecReader
{
    /// <summary>Largest document, in bytes.</summary>
    public const int LargestDocument = 256 * 1024;

    /// <summary>
    /// Reads UTF-8 JSON (<see cref="SpecFields.Experiment"/> is the format). Never throws, whatever the bytes: the answer is the
    /// spec, or every error with its path.
    /// </summary>
    public static SpecReading Read(ReadOnlyMemory<byte> utf8Json, KnownNames? known = null)
    {
        var errors = new SpecErrors();
        using var document = SpecBytes.Parse(utf8Json, errors);
        var spec = document is null ? null : Checked(document.RootElement, known ?? KnownNames.None, errors);
        return errors.Any || spec is null
            ? SpecReading.Unsound(errors.InDocumentOrder())
            : SpecReading.Sound(SpecBuilder.Experiment(spec));
    }

    private static SpecObject? Checked(JsonElement root, KnownNames known, SpecErrors errors)
    {
        var spec = new FieldReader(known, errors).Read(SpecFields.Experiment, root, "")?.Value as SpecObject;
        if (spec is not null)
            new SpecRules(errors).Check(spec);
        return spec;
    }
}
