namespace T5Platform.Contracts.Ids;

/// <summary>An id that is a UUID; written in JSON and in URLs as 32 hexadecimal digits.</summary>
public interface IGuidId<TSelf> where TSelf : struct, IGuidId<TSelf>
{
    /// <summary>The UUID.</summary>
    Guid Value { get; }

    /// <summary>Wraps a UUID.</summary>
    static abstract TSelf From(Guid value);
}
