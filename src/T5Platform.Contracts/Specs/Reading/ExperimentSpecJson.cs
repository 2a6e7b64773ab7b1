namespace T5Platform.Contracts.Specs.Reading;

/// <summary>Writes a spec as canonical JSON, which the reader reads back as an equal spec.</summary>
public static class ExperimentSpecJson
{
    /// <summary>The JSON, indented; every field that is not null, in the order of the table of fields.</summary>
    public static string Write(ExperimentSpec spec) => throw new NotSupportedException(spec.Name);
}
