namespace T5Platform.Web.Rest.Documents;

/// <summary>A run that is expected to end after the deadline.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NotBefore">When it ends at the earliest, at the pace so far.</param>
internal sealed record LateDocument(string Name, DateTimeOffset NotBefore);
