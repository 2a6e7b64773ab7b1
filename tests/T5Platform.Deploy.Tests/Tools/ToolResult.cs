namespace T5Platform.Deploy.Tests.Tools;

internal sealed record ToolResult(int Status, string Output, string Errors)
{
    /// <summary>Both streams, for messages.</summary>
    public string All => Output + Errors;
}
