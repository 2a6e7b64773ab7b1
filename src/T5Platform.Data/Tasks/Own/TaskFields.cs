using YamlDotNet.RepresentationModel;

namespace T5Platform.Data.Tasks.Own;

/// <summary>Fields of a mapping, read one by one; what is wrong with any is kept.</summary>
internal sealed class TaskFields(YamlMappingNode node, string path)
{
    private readonly List<string> _errors = [];
    private readonly List<TaskFields> _inner = [];

    public IEnumerable<string> Errors => _errors.Concat(_inner.SelectMany(static inner => inner.Errors));

    public string Error(string name, string what) => $"line {(Find(name) ?? node).Start.Line}, {path}{name}: {what}";

    /// <summary>Any other name is a slip of the pen.</summary>
    public void Only(string[] known)
    {
        foreach (var name in node.Children.Keys.OfType<YamlScalarNode>().Select(static key => key.Value ?? string.Empty).Where(name => !known.Contains(name)))
            _errors.Add(Error(name, $"is not known; known are {string.Join(", ", known)}"));
    }

    public string Text(string name)
    {
        if (OptionalText(name) is { } text) return text;
        if (Find(name) is null) _errors.Add(Error(name, "is missing"));
        return string.Empty;
    }

    public string? OptionalText(string name)
    {
        if (Find(name) is not { } found) return null;
        if (found is YamlScalarNode { Value.Length: > 0 } scalar) return scalar.Value;
        _errors.Add(Error(name, "expected a text"));
        return null;
    }

    /// <summary>A list of texts, or one text.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        switch (Find(name))
        {
            case YamlScalarNode { Value.Length: > 0 } scalar: return [scalar.Value];
            case YamlSequenceNode { Children.Count: > 0 } list when list.All(static item => item is YamlScalarNode { Value.Length: > 0 }):
                return [.. list.Cast<YamlScalarNode>().Select(static item => item.Value!)];
            case null: _errors.Add(Error(name, "is missing")); break;
            default: _errors.Add(Error(name, "expected a text or a list of texts")); break;
        }

        return [];
    }

    public TaskFields? Mapping(string name)
    {
        if (Find(name) is not { } found) return null;
        if (found is YamlMappingNode mapping)
        {
            var inner = new TaskFields(mapping, $"{path}{name}.");
            if (path.Length > 0) _inner.Add(inner);
            return inner;
        }

        _errors.Add(Error(name, "expected a mapping"));
        return null;
    }

    /// <summary>All fields as texts.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs() =>
        [.. node.Children.Keys.OfType<YamlScalarNode>().Select(key => KeyValuePair.Create(key.Value ?? string.Empty, Text(key.Value ?? string.Empty)))];

    private YamlNode? Find(string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var found) ? found : null;
}
