namespace T5Platform.Web.Rest.Documents;

/// <summary>A sweep that was taken.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Trials">How many trials it has.</param>
/// <param name="Rungs">On how many rungs.</param>
public sealed record SubmittedSweepDocument(SweepId Id, string Name, int Trials, int Rungs);
