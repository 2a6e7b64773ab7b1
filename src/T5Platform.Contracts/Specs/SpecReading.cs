namespace T5Platform.Contracts.Specs;

/// <summary>What came of reading a spec: the spec, or every error in it.</summary>
public sealed record SpecReading
{
    private SpecReading(ExperimentSpec? spec, IReadOnlyList<SpecError> errors) => (Spec, Errors) = (spec, errors);

    /// <summary>The spec; null when there are errors.</summary>
    public ExperimentSpec? Spec { get; }

    /// <summary>Every error, in document order.</summary>
    public IReadOnlyList<SpecError> Errors { get; }

    /// <summary>It is sound.</summary>
    public static SpecReading Sound(ExperimentSpec spec) => new(spec, []);

    /// <summary>It is not.</summary>
    public static SpecReading Unsound(IReadOnlyList<SpecError> errors) => new(null, errors);
}
