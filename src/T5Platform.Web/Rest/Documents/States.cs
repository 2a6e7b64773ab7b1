using System.Text.Json;
using T5Platform.Contracts.Runs;

namespace T5Platform.Web.Rest.Documents;

/// <summary>States as text: the run's own, and planned for what has not been started because it depends on another.</summary>
internal static class States
{
    public const string Planned = "planned";

    public static string Text(RunState state) => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString());
}
