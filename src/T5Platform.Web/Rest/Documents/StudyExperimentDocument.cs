namespace T5Platform.Web.Rest.Documents;

/// <summary>An experiment of a table.</summary>
/// <param name="Id">Its id, before and after it is submitted.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Id of the table's row that each of its rows is.</param>
internal sealed record StudyExperimentDocument(ExperimentId Id, string Name, IReadOnlyList<string> Rows);
