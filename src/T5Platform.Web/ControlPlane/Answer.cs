namespace T5Platform.Web.ControlPlane;

/// <summary>What came of asking the control plane: its answer, or that it is away. Being away is no error of the asker.</summary>
internal sealed record Answer<T> where T : class
{
    private Answer(T? value, string? away) => (Value, Away) = (value, away);

    /// <summary>The answer; null when the control plane is away.</summary>
    public T? Value { get; }

    /// <summary>Why there is no answer, in a sentence; null when there is one.</summary>
    public string? Away { get; }

    /// <summary>It answered.</summary>
    public static Answer<T> Given(T value) => new(value, null);

    /// <summary>It did not.</summary>
    public static Answer<T> IsAway(string sentence) => new(null, sentence);
}
