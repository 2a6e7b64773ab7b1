using System.Text.Json;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>Reads any document that a table of fields describes, as <see cref="ExperimentSpecReader"/> reads a spec.</summary>
public static class SpecDocument
{
    /// <summary>What is good by itself in an element; errors are added to <paramref name="errors"/>. Null when it is no object.</summary>
    /// <param name="format">The table of fields; it describes an object.</param>
    /// <param name="element">The document, or a part of one.</param>
    /// <param name="errors">Where errors go.</param>
    /// <param name="path">Where the element stands in its document; empty for all of it.</param>
    /// <param name="known">Names that a text may be held against.</param>
    public static SpecObject? Read(SpecField format, JsonElement element, SpecErrors errors, string path = "", KnownNames? known = null) =>
        new FieldReader(known ?? KnownNames.None, errors).Read(format, element, path)?.Value as SpecObject;

    /// <summary>The path of a field below another one, as errors write it.</summary>
    public static string PathOf(string parent, string name) => SpecText.Path(parent, name);
}
