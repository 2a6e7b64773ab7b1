using T5Platform.Storage.Writing;

namespace T5Platform.Storage.Reading;

/// <summary>A line of history with its number: numbers rise with time.</summary>
public sealed record StoredEvent(long Number, EventRecord Event);
