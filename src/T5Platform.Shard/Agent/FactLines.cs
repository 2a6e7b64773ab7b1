using System.Text.Json;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Shards;
using T5Platform.Training.Facts;

namespace T5Platform.Shard.Agent;

/// <summary>Writes each fact as one JSON line.</summary>
internal sealed class FactLines(Stream output) : IFactSink
{
    private readonly Lock _writing = new();
    private readonly MemoryStream _line = new();

    public void Emit(ShardFact fact)
    {
        lock (_writing)
        {
            _line.SetLength(0);
            JsonSerializer.Serialize(_line, fact, ShardJson.Options);
            _line.WriteByte((byte)'\n');
            output.Write(_line.GetBuffer(), 0, (int)_line.Length);
            output.Flush();
        }
    }
}
