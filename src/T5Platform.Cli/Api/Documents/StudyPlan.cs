using T5Platform.Study.Costs;

namespace T5Platform.Cli.Api.Documents;

/// <summary>What the server says of a table's plan that this program cannot know.</summary>
internal sealed record StudyPlan(FleetOutlook? Outlook);
