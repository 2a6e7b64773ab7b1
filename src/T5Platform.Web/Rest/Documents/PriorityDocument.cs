namespace T5Platform.Web.Rest.Documents;

/// <summary>The body of another priority.</summary>
/// <param name="Priority">−100 to 100; higher goes first.</param>
internal sealed record PriorityDocument(int Priority);
