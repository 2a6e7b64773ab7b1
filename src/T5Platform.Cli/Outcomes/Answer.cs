using System.Diagnostics.CodeAnalysis;

namespace T5Platform.Cli.Outcomes;

/// <summary>What was asked for, or why there is none.</summary>
internal sealed record Answer<T> where T : class
{
    private readonly T? _value;
    private readonly Failure? _failure;

    private Answer(T? value, Failure? failure) => (_value, _failure) = (value, failure);

    /// <summary>The document as the server wrote it; empty where the answer is not one.</summary>
    public ReadOnlyMemory<byte> Json { get; private init; }

    public static Answer<T> Of(T value, ReadOnlyMemory<byte> json = default) => new(value, null) { Json = json };

    public static implicit operator Answer<T>(Failure failure) => new(null, failure);

    public bool TryTake([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Failure? failure)
    {
        (value, failure) = (_value, _failure);
        return value is not null;
    }
}
