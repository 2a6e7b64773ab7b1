namespace T5Platform.Data.C4.Shards;

/// <summary>A file that others see whole or not at all: written under another name, flushed to the disk, renamed.</summary>
internal static class WholeFile
{
    /// <summary>Writes it. Two writers of the same shard write the same bytes; each has a name of its own until then.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
