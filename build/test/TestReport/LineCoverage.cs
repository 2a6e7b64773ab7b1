using System.Globalization;
using System.Xml.Linq;

namespace T5Platform.TestReport;

/// <summary>The lines of all Cobertura reports together: a line counts as run when any project's tests ran it.</summary>
internal sealed class LineCoverage
{
    private readonly Dictionary<(string Assembly, string Type, string File, int Line), bool> lines = [];

    public static LineCoverage Read(string results)
    {
        var coverage = new LineCoverage();
        foreach (var file in Directory.EnumerateFiles(results, "coverage.cobertura.xml", SearchOption.AllDirectories))
            coverage.Add(XDocument.Load(file));
        return coverage;
    }

    /// <summary>Lines run and lines there are, for an assembly or one type of it with the types nested in it.</summary>
    public (int Run, int All) Measure(CoverageLimit limit)
    {
        // A line can belong to a type and to a lambda's class in it: it is one line.
        var own = lines.Where(line => line.Key.Assembly == limit.Assembly && (limit.Type is null || line.Key.Type == limit.Type))
            .GroupBy(line => (line.Key.File, line.Key.Line), line => line.Value)
            .Select(hits => hits.Any(hit => hit))
            .ToList();
        return (own.Count(run => run), own.Count);
    }

    private void Add(XDocument report)
    {
        // File names are relative to the report's own root, which depends on what else it measured.
        var root = (string?)report.Descendants("source").FirstOrDefault() ?? "";
        foreach (var @class in report.Descendants("class"))
            foreach (var line in @class.Elements("lines").Elements("line"))
                Add(root, @class, line);
    }

    private void Add(string root, XElement @class, XElement line)
    {
        var assembly = (string)@class.Parent!.Parent!.Attribute("name")!;
        var file = Path.Combine(root, (string)@class.Attribute("filename")!);
        var key = (assembly, TypeName((string)@class.Attribute("name")!), file, (int)line.Attribute("number")!);
        var run = long.Parse((string)line.Attribute("hits")!, CultureInfo.InvariantCulture) > 0;
        lines[key] = run || lines.GetValueOrDefault(key);
    }

    // T5Platform.Grains.Runs.RunStateMachine/<>c → RunStateMachine
    private static string TypeName(string name) => name.Split('/', '+')[0].Split('.')[^1].Split('`', '<')[0];
}
