using System.Xml.Linq;

namespace T5Platform.Architecture.Tests;

/// <summary>A project file as it stands in the repository.</summary>
internal sealed record Project(string Name, string Folder, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    private const string Prefix = "T5Platform.";

    public static string Root { get; } = FindRoot();

    public static IReadOnlyDictionary<string, Project> All { get; } = Directory
        .EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
        .Select(Read).ToDictionary(project => project.Name);

    /// <summary>This project and everything that it references, directly or not.</summary>
    public IEnumerable<Project> Closure() => Projects.SelectMany(name => All[name].Closure()).Prepend(this).Distinct();

    private static Project Read(string path)
    {
        var document = XDocument.Load(path);
        return new(
            Short(Path.GetFileNameWithoutExtension(path)),
            Path.GetDirectoryName(path)!,
            [.. Includes(document, "ProjectReference").Select(include => Short(Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))))],
            [.. Includes(document, "PackageReference"), .. Includes(document, "FrameworkReference")]);
    }

    private static IEnumerable<string> Includes(XDocument document, string element) =>
        document.Descendants(element).Select(reference => reference.Attribute("Include")?.Value).OfType<string>();

    private static string Short(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "T5Platform.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("T5Platform.sln stands in no folder above the tests.");
        return folder;
    }
}
