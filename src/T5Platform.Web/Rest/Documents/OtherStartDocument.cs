namespace T5Platform.Web.Rest.Documents;

/// <summary>Who would start at another time.</summary>
/// <param name="Holder"><c>run-…</c> or <c>evaluation-…</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Expected">When it is expected to start as things are; null when nobody knows.</param>
/// <param name="Then">When it would be.</param>
internal sealed record OtherStartDocument(string Holder, string Name, DateTimeOffset? Expected, DateTimeOffset? Then);
