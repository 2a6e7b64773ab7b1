namespace T5Platform.Contracts.Grains;

/// <summary>The answer to a verb: it was taken, or it was refused with a reason. Never a result.</summary>
[GenerateSerializer, Immutable, Alias("t5.Acknowledgement")]
public sealed record Acknowledgement
{
    /// <summary>Taken; what follows will show in facts.</summary>
    public static readonly Acknowledgement Accepted = new();

    /// <summary>Whether it was taken.</summary>
    [JsonIgnore]
    public bool IsAccepted => Code is null;

    /// <summary>Reason code of a refusal; null when taken.</summary>
    [Id(0)] public string? Code { get; private init; }

    /// <summary>The refusal in a sentence; null when taken.</summary>
    [Id(1)] public string? Sentence { get; private init; }

    /// <summary>Refused: a stable code and a sentence.</summary>
    public static Acknowledgement Refused(string code, string sentence) => new() { Code = code, Sentence = sentence };
}
