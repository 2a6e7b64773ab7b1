using System.Text.Json;
using T5Platform.Contracts.Shards;
using T5Platform.Training;

namespace T5Platform.Shard.Agent;

/// <summary>What the agent says, line by line, on a thread of its own. The end of the lines is the end of the agent.</summary>
internal sealed class AgentLines
{
    private readonly TextReader _input;
    private readonly StopSignal _stop;
    private readonly Action<string> _onEnd;
    private readonly TaskCompletionSource<BeginLine> _begin = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<IReadOnlyList<string>> _peers = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="input">The lines.</param>
    /// <param name="stop">Told when the directive says so.</param>
    /// <param name="onEnd">Called with a sentence when the lines end or one of them is not understood.</param>
    public AgentLines(TextReader input, StopSignal stop, Action<string> onEnd) => (_input, _stop, _onEnd) = (input, stop, onEnd);

    /// <summary>The assignment.</summary>
    public Task<BeginLine> Begin => _begin.Task;

    /// <summary>Endpoints of all ranks, once every rank listens.</summary>
    public Task<IReadOnlyList<string>> Peers => _peers.Task;

    /// <summary>Starts to listen.</summary>
    public void Listen() => new Thread(Read) { IsBackground = true, Name = "agent-lines" }.Start();

    private void Read()
    {
        try
        {
            while (_input.ReadLine() is { } line)
                if (line.Length > 0) Take(JsonSerializer.Deserialize<ShardLine>(line, ShardJson.Options));
            _onEnd("The agent closed standard input: it is gone.");
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or IOException)
        {
            _onEnd($"A line of the agent was not understood: {failure.Message}");
        }
    }

    private void Take(ShardLine? line)
    {
        switch (line)
        {
            case BeginLine begin:
                Direct(begin.Assignment.Directive);
                if (begin.Assignment.Peers.Count > 0) _peers.TrySetResult(begin.Assignment.Peers);
                _begin.TrySetResult(begin);
                break;
            case PeersLine peers:
                _peers.TrySetResult(peers.Endpoints);
                break;
            case DirectiveLine directive:
                Direct(directive.Directive);
                break;
        }
    }

    private void Direct(ShardDirective directive)
    {
        if (directive == ShardDirective.CheckpointAndStop) _stop.Request();
    }
}
