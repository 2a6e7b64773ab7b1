using T5Platform.Cli.Drawing;
using T5Platform.Cli.Terminals;
using T5Platform.Data.Sets.Fetching;

namespace T5Platform.Cli.Transfers;

/// <summary>Says beside the answer how far each file has come: at its beginning, and every few seconds.</summary>
internal sealed class FetchNotes(Terminal terminal, TimeProvider time) : IProgress<FetchProgress>
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);
    private string? _file;
    private long _said;

    public void Report(FetchProgress value)
    {
        if (_file == value.File && time.GetElapsedTime(_said) < Every)
            return;
        (_file, _said) = (value.File, time.GetTimestamp());
        terminal.Note(value.Total is > 0 and var total
            ? $"{value.File}: {Humane.Bytes(value.Bytes)} of {Humane.Bytes(total)}, {100.0 * value.Bytes / total:0} %"
            : $"{value.File}: {Humane.Bytes(value.Bytes)}");
    }
}
