namespace T5Platform.Scheduling.Recording;

/// <summary>An entry of a dictionary, as it stands in a file.</summary>
/// <typeparam name="TKey">Of whom.</typeparam>
/// <typeparam name="TValue">What.</typeparam>
public sealed record Known<TKey, TValue>(TKey Of, TValue What);
