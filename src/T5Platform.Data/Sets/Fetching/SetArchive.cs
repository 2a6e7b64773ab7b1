using System.Formats.Tar;
using System.IO.Compression;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Sets.Fetching;

/// <summary>Takes a set's files out of what was downloaded.</summary>
internal static class SetArchive
{
    /// <summary>Appends every part to its file below <paramref name="folder"/>.</summary>
    /// <returns>What the archive lacks; null: nothing.</returns>
    /// <exception cref="InvalidDataException">It is no archive.</exception>
    public static string? Unpack(string archive, SetDownload download, string folder)
    {
        var left = download.Parts.ToList();
        if (archive.EndsWith(".zip", StringComparison.Ordinal)) Zip(archive, left, folder);
        else if (archive.EndsWith(".tgz", StringComparison.Ordinal) || archive.EndsWith(".tar", StringComparison.Ordinal)) Tar(archive, left, folder);
        else Whole(archive, left, folder);
        return left.Count == 0 ? null : $"{Path.GetFileName(archive)} holds no {string.Join(", ", left.Select(static part => part.Member))}";
    }

    private static void Whole(string file, List<SetPart> left, string folder)
    {
        foreach (var part in left)
        {
            using var from = File.OpenRead(file);
            Append(from, Path.GetFileName(file), Target(folder, part));
        }

        left.Clear();
    }

    private static void Zip(string archive, List<SetPart> left, string folder)
    {
        using var zip = ZipFile.OpenRead(archive);
        foreach (var part in left.ToList())
        {
            // The nearest to the root: archives made on some systems carry a shadow of every file deeper down.
            if (zip.Entries.Where(entry => Is(entry.FullName, part.Member!)).MinBy(static entry => entry.FullName.Length) is not { } found) continue;
            using var from = found.Open();
            Append(from, found.FullName, Target(folder, part));
            left.Remove(part);
        }
    }

    private static void Tar(string archive, List<SetPart> left, string folder)
    {
        using var file = File.OpenRead(archive);
        using var plain = archive.EndsWith(".tgz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var tar = new TarReader(plain);
        while (left.Count > 0 && tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || left.Find(part => Is(entry.Name, part.Member!)) is not { } part) continue;
            Append(entry.DataStream, entry.Name, Target(folder, part));
            left.Remove(part);
        }
    }

    private static bool Is(string entry, string member) => entry == member || entry.EndsWith("/" + member, StringComparison.Ordinal);

    private static string Target(string folder, SetPart part)
    {
        var path = Path.Combine(folder, part.File);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Plain text of packed members; the segments of SGM, one a line. Every piece ends its last line.</summary>
    private static void Append(Stream from, string name, string target)
    {
        using var plain = name.EndsWith(".gz", StringComparison.Ordinal) && !target.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(from, CompressionMode.Decompress) : from;
        if (name.EndsWith(".sgm", StringComparison.Ordinal))
        {
            var copy = $"{target}.sgm";
            using (var to = File.Create(copy)) plain.CopyTo(to);
            File.AppendAllLines(target, SgmFile.Segments(copy).Select(static segment => segment.Text));
            File.Delete(copy);
            return;
        }

        using var joined = new FileStream(target, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        if (joined.Length > 0)
        {
            joined.Position = joined.Length - 1;
            if (joined.ReadByte() != '\n') joined.WriteByte((byte)'\n');
        }

        plain.CopyTo(joined);
    }
}
