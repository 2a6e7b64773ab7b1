namespace T5Platform.Storage.Embedded;

/// <summary>The server's log file: where a start began in it, and what was said since.</summary>
internal sealed class ServerLog(string path)
{
    private const int TailLines = 30;
    private const long LargestBytes = 16 << 20;

    /// <summary>Its length now.</summary>
    public long Length => File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>Whether it should be put aside before the next start.</summary>
    public bool IsFull => Length > LargestBytes;

    /// <summary>The last lines that were written after <paramref name="from"/>.</summary>
    public string Tail(long from)
    {
        if (!File.Exists(path))
            return "(the server wrote no log)";
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Position = Math.Min(from, file.Length);
        using var reader = new StreamReader(file);
        return string.Join('\n', reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(TailLines));
    }
}
