namespace T5Platform.Data.Sets.Fetching;

/// <summary>A file that is arriving: its bytes so far, and the server's mark of the version that they are of.</summary>
internal sealed class PartialFile(string path)
{
    private string Bytes { get; } = path + ".part";

    private string Mark { get; } = path + ".part.etag";

    public long Length => File.Exists(Bytes) ? new FileInfo(Bytes).Length : 0;

    /// <summary>Without a mark nobody knows whether the server's file is still the same.</summary>
    public string? ETag => File.Exists(Mark) ? File.ReadAllText(Mark) : null;

    public FileStream Append() => new(Bytes, FileMode.Append, FileAccess.Write, FileShare.Read, 1 << 16);

    public void Restart(string? etag)
    {
        File.Delete(Bytes);
        File.Delete(Mark);
        if (etag is not null) File.WriteAllText(Mark, etag);
    }

    public Stream Read() => new FileStream(Bytes, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read, 1 << 16);

    /// <summary>The whole file takes its name.</summary>
    public void Complete()
    {
        File.Move(Bytes, path, overwrite: true);
        File.Delete(Mark);
    }
}
