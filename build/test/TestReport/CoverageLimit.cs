using System.Globalization;

namespace T5Platform.TestReport;

/// <summary>The least share of an assembly's or a type's lines that the tests must run.</summary>
internal sealed record CoverageLimit
{
    public required string Assembly { get; init; }

    /// <summary>A type's simple name; null for the whole assembly.</summary>
    public string? Type { get; init; }

    public required double Percent { get; init; }

    public string Name => Type is null ? Assembly : $"{Assembly}/{Type}";

    public static IReadOnlyList<CoverageLimit> Read(string path) =>
        [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    /// <summary>A limit without code to measure is fine only while that code is not written.</summary>
    public bool CodeExists(string repository)
    {
        var folder = Path.Combine(repository, "src", Assembly);
        return Directory.Exists(folder) && Directory.EnumerateFiles(folder, Type is null ? "*.cs" : $"{Type}.cs", SearchOption.AllDirectories)
            .Any(file => !file[folder.Length..].Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));
    }

    private static CoverageLimit Parse(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var names = words[0].Split('/');
        return new() { Assembly = names[0], Type = names.ElementAtOrDefault(1), Percent = double.Parse(words[1], CultureInfo.InvariantCulture) };
    }
}
