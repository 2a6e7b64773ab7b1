namespace T5Platform.Contracts.Tests;

/// <summary>
/// A checked-in file of <c>name value</c> lines that must not change. <c>T5_UPDATE_GOLDEN=1</c> adds lines for names that are
/// missing; it never changes one that is there.
/// </summary>
internal sealed class GoldenFile
{
    private readonly string _path;
    private readonly SortedDictionary<string, string> _lines = new(StringComparer.Ordinal);

    public GoldenFile(string relativePath)
    {
        _path = Path.Combine(RepositoryRoot(), "tests", "T5Platform.Contracts.Tests", relativePath);
        if (File.Exists(_path))
        {
            foreach (var line in File.ReadAllLines(_path))
                _lines[line[..line.IndexOf(' ')]] = line[(line.IndexOf(' ') + 1)..];
        }
    }

    public IEnumerable<string> Names => _lines.Keys;

    public void MustHold(string name, string value)
    {
        if (!_lines.TryGetValue(name, out var golden) && Environment.GetEnvironmentVariable("T5_UPDATE_GOLDEN") == "1")
        {
            _lines[name] = golden = value;
            File.WriteAllLines(_path, _lines.Select(line => $"{line.Key} {line.Value}"));
        }

        if (golden is null)
            Assert.Fail($"{name} has no golden line in {_path}. Run these tests once with T5_UPDATE_GOLDEN=1 and commit the file.");
        if (golden != value)
            Assert.Fail($"What {name} looks like outside has changed:\n  was {golden}\n  is  {value}\n"
                + "Nodes, silos and databases of another version would misread it. Add a member with a new [Id] instead; if the change "
                + $"is meant, delete its line in {_path}, run with T5_UPDATE_GOLDEN=1, and say so in CHANGELOG.md.");
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "T5Platform.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("T5Platform.sln is in none of the folders above the tests.");
    }
}
