namespace T5Platform.Contracts.Specs.Reading;

/// <summary>Reads a submitted spec, strictly: what is not understood is refused, and every error is reported at once.</summary>
public static class ExperimentSpecReader
{
    /// <summary>Largest document, in bytes.</summary>
    public const int LargestDocument = 256 * 1024;

    /// <summary>Reads UTF-8 JSON. Never throws, whatever the bytes.</summary>
    public static SpecReading Read(ReadOnlyMemory<byte> utf8Json, KnownNames? known = null) =>
        SpecReading.Unsound([new("", "not-json", $"{utf8Json.Length} bytes cannot be read yet{known}.")]);
}
