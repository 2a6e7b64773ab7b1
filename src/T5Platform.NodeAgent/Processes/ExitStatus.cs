using T5Platform.Contracts.Facts;

namespace T5Platform.NodeAgent.Processes;

/// <summary>Tells exits from signals: .NET reports a signal as 128 + its number, and shards never exit with such codes.</summary>
internal static class ExitStatus
{
    private const int SignalBase = 128;

    public static ShardExited Of(int code, bool asked, string errorTail) => new()
    {
        ExitCode = code < SignalBase ? code : null,
        Signal = code >= SignalBase ? code - SignalBase : null,
        Asked = asked,
        ErrorTail = errorTail,
    };
}
