namespace T5Platform.Contracts.Ids;

/// <summary>
/// The fencing token of a run or an evaluation: the count of its lives, from 1. Whatever carries an older generation than
/// the one in force came too late and is dropped, in grains and in SQL. 0 means that no life has begun.
/// </summary>
[GenerateSerializer, Immutable, Alias("t5.Generation")]
public readonly record struct Generation([property: Id(0)] long Value) : IComparable<Generation>
{
    /// <summary>Before the first life.</summary>
    public static readonly Generation None = new(0);

    /// <summary>The life after this one.</summary>
    public Generation Next() => new(Value + 1);

    /// <inheritdoc/>
    public int CompareTo(Generation other) => Value.CompareTo(other.Value);

    /// <summary>Older than.</summary>
    public static bool operator <(Generation left, Generation right) => left.Value < right.Value;

    /// <summary>Newer than.</summary>
    public static bool operator >(Generation left, Generation right) => left.Value > right.Value;

    /// <inheritdoc/>
    public override string ToString() => $"g{Value}";
}
