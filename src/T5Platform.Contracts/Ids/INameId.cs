namespace T5Platform.Contracts.Ids;

/// <summary>An id that an operator chose: a DNS label.</summary>
public interface INameId<TSelf> where TSelf : struct, INameId<TSelf>
{
    /// <summary>The name.</summary>
    string Value { get; }

    /// <summary>Wraps a name.</summary>
    static abstract TSelf From(string value);
}
