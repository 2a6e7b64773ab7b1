namespace T5Platform.Web.Rest.Documents;

/// <summary>The answer to a submission.</summary>
/// <param name="Id">The experiment.</param>
/// <param name="Name">Its name.</param>
/// <param name="Plan">What it became.</param>
internal sealed record SubmittedDocument(ExperimentId Id, string Name, PlanDocument Plan);
