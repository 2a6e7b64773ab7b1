using T5Platform.Cli.Drawing;
using T5Platform.Cli.Terminals;

namespace T5Platform.Cli.Transfers;

/// <summary>Says beside the answer how far a file has come, every few seconds.</summary>
internal sealed class TransferProgress(Terminal terminal, TimeProvider time, string file, long total)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);
    private long _said = time.GetTimestamp();

    public void At(long bytes)
    {
        if (bytes >= total || time.GetElapsedTime(_said) < Every)
            return;
        _said = time.GetTimestamp();
        terminal.Note($"{file}: {Humane.Bytes(bytes)} of {Humane.Bytes(total)}, {100.0 * bytes / total:0} %");
    }
}
