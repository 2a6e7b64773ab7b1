using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Web.Specs;

namespace T5Platform.Web.Dashboard.Submitting;

/// <summary>
/// A spec in the making. Its JSON text is the truth; the form is a view of it. While the text is no JSON object the form has
/// nothing to show, and shows nothing rather than something else.
/// </summary>
public sealed class Draft
{
    private readonly SpecDesk _desk;

    private Draft(SpecDesk desk, string text)
    {
        _desk = desk;
        Beginning = text;
        Text = text;
        Reading = null!;
        Take(text);
    }

    /// <summary>The text that it began with.</summary>
    public string Beginning { get; }

    /// <summary>The text as it stands.</summary>
    public string Text { get; private set; }

    /// <summary>The document; null while the text is no JSON object.</summary>
    public JsonObject? Root { get; private set; }

    /// <summary>What the reader says to it: the spec, or every error.</summary>
    public SpecReading Reading { get; private set; }

    /// <summary>Whether anything was changed.</summary>
    public bool IsChanged => Text != Beginning;

    /// <summary>What the cluster knows by name.</summary>
    public KnownNames Known => _desk.Known;

    /// <summary>A draft that begins with a text.</summary>
    internal static Draft Of(SpecDesk desk, string text) => new(desk, text);

    /// <summary>Takes another text, as it was typed.</summary>
    public void Write(string text)
    {
        if (text != Text)
            Take(text);
    }

    /// <summary>Changes the document and sets its text anew.</summary>
    public void Edit(Action<JsonObject> change)
    {
        if (Root is not { } root)
            return;
        change(root);
        Take(SpecLayout.Write(root));
    }

    /// <summary>What stands at a path, as it is shown in a field.</summary>
    public string TextAt(string path) => Root is { } root ? FieldText.Of(SpecPath.Get(root, path)) : "";

    /// <summary>What stands at a path.</summary>
    public JsonNode? NodeAt(string path) => Root is { } root ? SpecPath.Get(root, path) : null;

    /// <summary>Puts what was typed into a field.</summary>
    public void Type(string path, SpecFieldType type, string typed) => Put(path, FieldText.ToNode(type, typed));

    /// <summary>Puts a value; null takes the field out.</summary>
    public void Put(string path, JsonNode? value) => Edit(root =>
    {
        if (path.StartsWith("model.", StringComparison.Ordinal))
            ModelShorthand.Expand(root);
        SpecPath.Set(root, path, value);
        ModelShorthand.Collapse(root);
    });

    /// <summary>Errors of a field and what lies below it.</summary>
    public IReadOnlyList<SpecError> ErrorsAt(string path) => [.. Reading.Errors.Where(error => SpecPath.IsAtOrBelow(error.Path, path))];

    private void Take(string text)
    {
        Text = text;
        Reading = _desk.Read(Encoding.UTF8.GetBytes(text));
        Root = Parse(text);
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            var root = JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject;
            return root;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
