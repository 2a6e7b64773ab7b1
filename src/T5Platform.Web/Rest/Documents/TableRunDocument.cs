namespace T5Platform.Web.Rest.Documents;

/// <summary>A run behind a figure.</summary>
/// <param name="Id">The run.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lives">How many lives it took so far.</param>
/// <param name="Slice">The slice of its last life, as in <c>pod-0 1x2@(0,0)</c>; null before the first.</param>
internal sealed record TableRunDocument(RunId Id, string Name, long Lives, string? Slice);
