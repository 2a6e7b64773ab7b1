using System.Text.Json;
using System.Text.Json.Nodes;

namespace T5Platform.Study.Settings;

/// <summary>Settings as a tree of names: differences are laid over it, and it is compared leaf by leaf.</summary>
public sealed class SettingsTree
{
    private readonly JsonObject _root;

    private SettingsTree(JsonObject root) => _root = root;

    /// <summary>No settings at all.</summary>
    public static SettingsTree Empty { get; } = new([]);

    /// <summary>The settings of an object that was found sound.</summary>
    public static SettingsTree Of(JsonElement element) => new(JsonObject.Create(element)!);

    /// <summary>These with <paramref name="change"/> laid over them: a value replaces, an object is laid over an object, null takes away.</summary>
    public SettingsTree With(SettingsTree change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var merged = (JsonObject)_root.DeepClone();
        Lay(change._root, merged);
        return new(merged);
    }

    /// <summary>One difference after another, as one: what it takes away is kept as such.</summary>
    public SettingsTree Stacked(SettingsTree change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var merged = (JsonObject)_root.DeepClone();
        Lay(change._root, merged, keepsNulls: true);
        return new(merged);
    }

    /// <summary>Every value by its path, in the order of paths.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Leaves => [.. Walk(_root, "").OrderBy(static leaf => leaf.Key, StringComparer.Ordinal)];

    /// <summary>The tree as JSON.</summary>
    public JsonElement Json => JsonSerializer.SerializeToElement(_root);

    private static void Lay(JsonObject change, JsonObject onto, bool keepsNulls = false)
    {
        foreach (var (name, value) in change)
        {
            if (value is null && !keepsNulls)
                onto.Remove(name);
            else if (value is JsonObject inner && onto[name] is JsonObject below)
                Lay(inner, below, keepsNulls);
            else if (value is JsonObject fresh && !keepsNulls)
                Lay(fresh, Child(onto, name));
            else
                onto[name] = value?.DeepClone();
        }
    }

    private static JsonObject Child(JsonObject onto, string name)
    {
        var child = new JsonObject();
        onto[name] = child;
        return child;
    }

    private static IEnumerable<KeyValuePair<string, string>> Walk(JsonObject at, string path)
    {
        foreach (var (name, value) in at)
        {
            var child = path.Length == 0 ? name : $"{path}.{name}";
            if (value is JsonObject inner)
            {
                foreach (var leaf in Walk(inner, child))
                    yield return leaf;
            }
            else if (value is not null)
            {
                yield return new(child, value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString());
            }
        }
    }
}
