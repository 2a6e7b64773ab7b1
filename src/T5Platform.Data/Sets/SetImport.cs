using System.Security.Cryptography;
using T5Platform.Data.Readers;
using T5Platform.Data.Sets.Fetching;

namespace T5Platform.Data.Sets;

/// <summary>Takes a set from a directory: its files as they are used here or in a folder of their own, or the archives that its authors publish.</summary>
/// <param name="folder">The data directory.</param>
public sealed class SetImport(DataFolder folder)
{
    /// <summary>Copies, reads, and only then puts the files in place.</summary>
    public SetOutcome Run(DataSet set, string from, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(from)) return new SetOutcome.Refused($"There is no directory {from}.");
        var assembly = folder.Assembly(set);
        var archives = set.Downloads.Where(download => File.Exists(Path.Combine(from, download.FileName))).ToList();
        if (archives.Count > 0 && archives.Count == set.Downloads.Count)
        {
            foreach (var archive in archives)
            {
                if (Unpacked(Path.Combine(from, archive.FileName), archive, assembly) is { } reason) return new SetOutcome.Refused($"{reason}. Nothing was put in place.");
            }

            set.Finish?.Invoke(assembly);
            return folder.Place(set, assembly, cancellationToken);
        }

        var copied = set.Files.Count(file => Copy(file, from, assembly));
        return copied > 0
            ? folder.Place(set, assembly, cancellationToken)
            : new SetOutcome.Refused($"{from} holds neither {string.Join(", ", set.Files)} (with or without folders, packed or not){(set.Downloads.Count > 0 ? $" nor {string.Join(", ", set.Downloads.Select(static one => one.FileName))}" : "")}.");
    }

    private static string? Unpacked(string path, SetDownload published, string assembly)
    {
        using (var bytes = File.OpenRead(path))
        {
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (published.Sha256 is { } expected && expected != sha256) return $"{path} has SHA-256 {sha256}; {expected} is published";
        }

        return SetArchive.Unpack(path, published, assembly);
    }

    /// <summary>The nearest of <c>FROM/glue/CoLA/train.tsv</c>, <c>FROM/CoLA/train.tsv</c>, <c>FROM/train.tsv</c>.</summary>
    private static bool Copy(string file, string from, string assembly)
    {
        for (var rest = file; ; rest = rest[(rest.IndexOf('/', StringComparison.Ordinal) + 1)..])
        {
            if (DataFiles.FindOrNull(from, rest) is { } found)
            {
                Copy(found, Path.Combine(assembly, file[..^rest.Length] + Path.GetRelativePath(Path.GetFullPath(from), found)));
                return true;
            }

            if (!rest.Contains('/', StringComparison.Ordinal)) return false;
        }
    }

    private static void Copy(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to, overwrite: true);
            return;
        }

        foreach (var file in Directory.EnumerateFiles(from)) Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
