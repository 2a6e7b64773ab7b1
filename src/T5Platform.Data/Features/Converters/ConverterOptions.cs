namespace T5Platform.Data.Features.Converters;

/// <summary>How a task's features become a model's.</summary>
public sealed record ConverterOptions
{
    /// <summary>Whether rows hold several examples.</summary>
    public bool Packed { get; init; } = true;

    /// <summary>The id that the decoder's input begins with.</summary>
    public int Start { get; init; }

    /// <summary>Whether only targets count in the loss, or what comes before them too.</summary>
    public bool LossOnTargetsOnly { get; init; } = true;

    /// <summary>An encoder alone: the id of inputs that are to be predicted.</summary>
    public int MaskId { get; init; }

    /// <summary>Features that go through as they are, if nothing is packed.</summary>
    public IReadOnlyList<string> PassThrough { get; init; } = [];
}
