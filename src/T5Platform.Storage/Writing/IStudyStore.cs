namespace T5Platform.Storage.Writing;

/// <summary>Table <c>studies</c>. One writer: StudyGrain.</summary>
public interface IStudyStore
{
    /// <summary>The newest version of a name, or null.</summary>
    Task<StudyRecord?> Find(string name, CancellationToken cancellationToken = default);

    /// <summary>Inserts a version; appends the events in the same transaction. Fenced where the name has that version already.</summary>
    Task<StoreResult> Add(StudyRecord record, IReadOnlyList<EventRecord> events, CancellationToken cancellationToken = default);
}
