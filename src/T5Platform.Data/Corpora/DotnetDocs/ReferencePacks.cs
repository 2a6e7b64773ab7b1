using System.Runtime.InteropServices;

namespace T5Platform.Data.Corpora.DotnetDocs;

/// <summary>The XML documentation files of the reference packs of one .NET installation, newest version of each pack.</summary>
internal sealed class ReferencePacks
{
    private ReferencePacks(string root, IReadOnlyList<FileInfo> files) => (Root, Files) = (root, files);

    /// <summary>The installation, the folder that holds <c>packs</c>.</summary>
    public string Root { get; }

    /// <summary>The files, in ordinal order of their path.</summary>
    public IReadOnlyList<FileInfo> Files { get; }

    /// <summary>Pack, version, file and size, one line each: what decides the content of the corpus.</summary>
    public IEnumerable<string> Descriptions =>
        Files.Select(file => $"{Path.GetRelativePath(Path.Combine(Root, "packs"), file.FullName).Replace('\\', '/')} {file.Length}");

    /// <summary>The packs below the given root, or below the first installation on this machine that has any.</summary>
    /// <exception cref="DataNotFoundException">Nothing found; says where it looked.</exception>
    public static ReferencePacks Find(string? root)
    {
        var roots = root is null ? [.. Candidates().Distinct(StringComparer.Ordinal)] : new[] { root };
        foreach (var candidate in roots)
        {
            var files = FilesBelow(candidate);
            if (files.Count > 0) return new ReferencePacks(candidate, files);
        }

        throw new DataNotFoundException(
            "The corpus dotnet-docs is read from the XML documentation in the .NET SDK's reference packs, and none was found. "
            + "Looked for packs/*.Ref/**/*.xml in: " + string.Join(", ", roots)
            + ". Install a .NET SDK (a runtime alone has no packs) or set DOTNET_ROOT to one.");
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } set) yield return Path.GetFullPath(set);
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host) yield return Path.GetDirectoryName(host)!;
        // <root>/shared/Microsoft.NETCore.App/<version>/
        yield return Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator))
        {
            var muxer = new FileInfo(Path.Combine(folder, "dotnet"));
            if (folder.Length > 0 && muxer.Exists)
                yield return Path.GetDirectoryName(muxer.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? muxer.FullName)!;
        }

        yield return "/usr/share/dotnet";
        yield return "/usr/lib/dotnet";
    }

    private static List<FileInfo> FilesBelow(string root)
    {
        var packs = new DirectoryInfo(Path.Combine(root, "packs"));
        if (!packs.Exists) return [];
        return
        [
            .. packs.EnumerateDirectories("*.Ref")
                .Select(pack => pack.EnumerateDirectories().MaxBy(version => VersionOf(version.Name)))
                .OfType<DirectoryInfo>()
                .SelectMany(version => version.EnumerateFiles("*.xml", SearchOption.AllDirectories))
                .OrderBy(file => file.FullName, StringComparer.Ordinal),
        ];
    }

    /// <summary>Orders 10.0.2 below 10.0.12, and a preview below its release.</summary>
    private static (Version Number, bool Release, string Name) VersionOf(string name)
    {
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        var number = Version.TryParse(dash < 0 ? name : name[..dash], out var parsed) ? parsed : new Version(0, 0);
        return (number, dash < 0, name);
    }
}
