namespace T5Platform.Model.Sequences;

/// <summary>Rows of inputs and targets as any architecture takes them: ids in row-major order, 0 is padding.</summary>
/// <remarks>
/// Rows may hold several examples (packing). The k-th example of a row then has segment k on both sides, from 1, and padding 0; a
/// position looks at its own example alone. Positions need not be given: only differences count, and those do not change.
/// </remarks>
public sealed record TokenBatch
{
    /// <summary>Number of rows, B.</summary>
    public required int Rows { get; init; }

    /// <summary>Places in each row of the inputs, S.</summary>
    public required int InputLength { get; init; }

    /// <summary>Places in each row of the targets, T.</summary>
    public required int TargetLength { get; init; }

    /// <summary>[B, S].</summary>
    public required int[] Inputs { get; init; }

    /// <summary>[B, T]; what is 0 or less counts nothing.</summary>
    public required int[] Targets { get; init; }

    /// <summary>[B, S]; null: a row is one example.</summary>
    public int[]? InputSegments { get; init; }

    /// <summary>[B, T]; null: a row is one example.</summary>
    public int[]? TargetSegments { get; init; }

    /// <summary>One row of the inputs.</summary>
    internal ReadOnlySpan<int> InputsOf(int row) => Inputs.AsSpan(row * InputLength, InputLength);

    /// <summary>One row of the targets.</summary>
    internal ReadOnlySpan<int> TargetsOf(int row) => Targets.AsSpan(row * TargetLength, TargetLength);

    /// <exception cref="ArgumentException">An array is not as long as the sizes say, or one side alone has segments.</exception>
    internal void Require()
    {
        Length(Inputs, InputLength, nameof(Inputs));
        Length(Targets, TargetLength, nameof(Targets));
        Length(InputSegments, InputLength, nameof(InputSegments));
        Length(TargetSegments, TargetLength, nameof(TargetSegments));
        if (InputSegments is null != TargetSegments is null) throw new ArgumentException("Segments are given for one side alone.", nameof(InputSegments));
    }

    private void Length(int[]? values, int length, string name)
    {
        if (values is not null && values.Length != Rows * length)
            throw new ArgumentException($"{name} has {values.Length} values; {Rows} rows of {length} need {Rows * length}.", name);
    }
}
