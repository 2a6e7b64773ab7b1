using System.Text.Json;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Settings;
using T5Platform.Study.Yaml;

namespace T5Platform.Study.Files;

/// <summary>One file of a study as it was read: what is good of it, and what is wrong.</summary>
internal sealed class StudyFile
{
    private readonly YamlReading _yaml;
    private readonly List<string> _bad = [];

    private StudyFile(string name, YamlReading yaml) => (Name, _yaml) = (name, yaml);

    public string Name { get; }

    public SpecObject Root { get; private set; } = new("", 0);

    public SpecErrors Errors { get; } = new();

    public static StudyFile Read(StudyText text, SpecField? format = null)
    {
        var file = new StudyFile(text.Name, YamlText.Read(text.Text));
        if (file._yaml.Problem is { } problem)
            file.Errors.Add(0, "", SpecErrorCode.NotJson, problem);
        else if (SpecDocument.Read(format ?? StudyFields.File, file._yaml.Json!.Value, file.Errors) is { } root)
            file.Root = root;
        file._bad.AddRange(file.Errors.InDocumentOrder().Select(static error => error.Path));
        return file;
    }

    /// <summary>Whether nothing at or below a path is bad by itself, nor the file as a whole: of what cannot be read nobody knows what is missing.</summary>
    public bool IsClean(string path) => !_bad.Exists(bad => bad.Length == 0 || bad.StartsWith(path, StringComparison.Ordinal));

    /// <summary>The settings that stand in a field of an object.</summary>
    public SettingsTree Tree(SpecObject at, string name)
    {
        var value = at.Object(name);
        return value is null ? SettingsTree.Empty : SettingsTree.Of(ElementAt(value.Path));
    }

    /// <summary>The value of a path that was read.</summary>
    public JsonElement At(string path) => ElementAt(path);

    public IEnumerable<StudyError> Told() => Errors.InDocumentOrder().Select(error => new StudyError(
        Name, _yaml.Problem is null ? _yaml.LineOf(error.Path) : _yaml.Line, error.Path, error.Code, error.Message));

    private JsonElement ElementAt(string path)
    {
        var at = _yaml.Json!.Value;
        foreach (var (step, name) in Walk(at, path))
            at = name is null ? at[step] : at.GetProperty(name);
        return at;
    }

    /// <summary>The steps of a path: the path is matched field by field, since a name may hold anything.</summary>
    private static IEnumerable<(int Index, string? Name)> Walk(JsonElement root, string path)
    {
        var (at, walked) = (root, "");
        while (walked != path)
        {
            var from = walked;
            if (at.ValueKind == JsonValueKind.Array)
            {
                var (index, item) = at.EnumerateArray().Index().First(each => Leads($"{from}[{each.Index}]", path));
                (at, walked) = (item, $"{from}[{index}]");
                yield return (index, null);
            }
            else
            {
                var property = at.EnumerateObject().First(each => Leads(SpecDocument.PathOf(from, each.Name), path));
                (at, walked) = (property.Value, SpecDocument.PathOf(from, property.Name));
                yield return (0, property.Name);
            }
        }
    }

    private static bool Leads(string prefix, string path) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && (path.Length == prefix.Length || path[prefix.Length] is '.' or '[');
}
