namespace T5Platform.Web.Rest.Documents;

/// <summary>Who answers.</summary>
/// <param name="Product">T5Platform.</param>
/// <param name="Version">Version of the server.</param>
/// <param name="Api">Version of the API.</param>
internal sealed record VersionDocument(string Product, string Version, string Api);
