using System.Xml.Linq;
using T5Platform.Deploy.Tests.Files;

namespace T5Platform.Deploy.Tests.Docker;

/// <summary>A project of src and all that it references, however far.</summary>
internal static class ProjectClosure
{
    public static IReadOnlySet<string> Of(string project)
    {
        var found = new HashSet<string>();
        Add(project, found);
        return found;
    }

    /// <summary>Whether the program needs ASP.NET Core's shared framework, which the image "runtime" lacks.</summary>
    public static bool NeedsAspNet(string project) => Of(project).Any(name => Repository.Read($"src/{name}/{name}.csproj") is var text
        && (text.Contains("Microsoft.NET.Sdk.Web", StringComparison.Ordinal) || text.Contains("Microsoft.NET.Sdk.Razor", StringComparison.Ordinal) || text.Contains("Microsoft.AspNetCore.App", StringComparison.Ordinal)));

    private static void Add(string project, HashSet<string> found)
    {
        if (!found.Add(project))
            return;
        foreach (var reference in XDocument.Load(Repository.Path($"src/{project}/{project}.csproj")).Descendants("ProjectReference"))
            Add(Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')), found);
    }
}
