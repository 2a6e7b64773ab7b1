using System.Text.Json;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>Checks a document against the table of fields, and keeps what is good by itself.</summary>
internal sealed class FieldReader(KnownNames known, SpecErrors errors)
{
    /// <summary>A free name no longer than this is shown whole in every path.</summary>
    private const int LongestFreeName = 60;

    /// <summary>The value of a field; null when it is bad (the errors say why).</summary>
    public SpecValue? Read(SpecField field, JsonElement element, string path)
    {
        var place = errors.NextPlace();
        var value = (field.Type, element.ValueKind) switch
        {
            (SpecFieldType.Object, JsonValueKind.Object) => ReadObject(field, element, path, place),
            (SpecFieldType.Object, JsonValueKind.String) when field.Shorthand is { } shorthand => ScalarReader.Text(shorthand, element, known, Bad),
            (SpecFieldType.List, JsonValueKind.Array) => ReadList(field, element, path),
            (SpecFieldType.Text, JsonValueKind.String) => ScalarReader.Text(field, element, known, Bad),
            (SpecFieldType.Integer, JsonValueKind.Number) => ScalarReader.Whole(field, element, Bad),
            (SpecFieldType.Number, JsonValueKind.Number) => ScalarReader.Number(field, element, Bad),
            (SpecFieldType.Boolean, JsonValueKind.True or JsonValueKind.False) => element.GetBoolean(),
            (SpecFieldType.Scalar, JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) => element.GetRawText(),
            _ => Bad(SpecErrorCode.WrongType, $"The value is {SpecText.Shown(element)}; {Expected(field)} is expected."),
        };
        return value is null ? null : new(path, place, value);

        object? Bad(string code, string message)
        {
            errors.Add(place, path, code, message);
            return null;
        }
    }

    private SpecObject ReadObject(SpecField field, JsonElement element, string path, int place)
    {
        var result = new SpecObject(path, place);
        foreach (var property in element.EnumerateObject())
            ReadProperty(field, property, result);
        foreach (var child in field.Fields.Where(child => !result.IsGiven(child.Name)))
            LeftOut(child, result);
        return result;
    }

    private void ReadProperty(SpecField field, JsonProperty property, SpecObject result)
    {
        var name = SpecText.NameOf(property);
        var path = SpecText.Path(result.Path, name);
        if (!result.Give(name))
            errors.Add(errors.NextPlace(), path, SpecErrorCode.Duplicate, $"The field '{SpecText.Shortened(name)}' is there already.");
        else if (ChildOf(field, name) is not { } child)
            errors.Add(errors.NextPlace(), path, SpecErrorCode.UnknownField, Unknown(field, name));
        else if (property.Value.ValueKind == JsonValueKind.Null && child.MayBeNull)
            result.GiveNull(name);
        else if (Read(child, property.Value, path) is { } value)
            result.Put(name, value);
    }

    private static SpecField? ChildOf(SpecField field, string name)
    {
        var child = field.Fields.FirstOrDefault(child => child.Name == name);
        return child is null && field.Values is { } values && name.Length is >= 1 and <= LongestFreeName ? values with { Name = name } : child;
    }

    private void LeftOut(SpecField child, SpecObject result)
    {
        var path = SpecText.Path(result.Path, child.Name);
        if (child.Required)
        {
            errors.Add(errors.NextPlace(), path, SpecErrorCode.Missing, $"{Expected(child, capital: true)} is required: {child.Description}");
        }
        else if (child.Default is { } text)
        {
            using var json = JsonDocument.Parse(text);
            if (Read(child, json.RootElement, path) is { } value)
                result.Put(child.Name, value);
        }
    }

    private List<SpecValue> ReadList(SpecField field, JsonElement element, string path)
    {
        var (items, place) = (new List<SpecValue>(), errors.NextPlace());
        foreach (var (index, item) in element.EnumerateArray().Index())
        {
            if (Read(field.Item!, item, $"{path}[{index}]") is { } value)
                AddItem(field, items, value);
        }

        if (LengthRange.Violation(field, element.GetArrayLength(), "item") is { } violation)
            errors.Add(place, path, SpecErrorCode.OutOfRange, violation);
        return items;
    }

    private void AddItem(SpecField field, List<SpecValue> items, SpecValue value)
    {
        if (field.DistinctItems && items.Find(item => item.Value.Equals(value.Value)) is { } first)
            errors.Add(value.Place, value.Path, SpecErrorCode.Duplicate, $"{Shown(value.Value)} is there already, as {first.Path}.");
        else
            items.Add(value);
    }

    private static string Shown(object value) => value is string text ? $"'{SpecText.Shortened(text)}'" : $"{value}";

    private static string Unknown(SpecField field, string name) => field.Values is not null
        ? $"The name '{SpecText.Shortened(name)}' has {name.Length} characters; 1 to {LongestFreeName} are allowed."
        : $"There is no field '{SpecText.Shortened(name)}' here.{NearestName.Hint(name, field.Fields.Select(child => child.Name))} "
        + $"Allowed: {string.Join(", ", field.Fields.Select(child => child.Name))}.";

    private static string Expected(SpecField field, bool capital = false)
    {
        var text = field.Type switch
        {
            SpecFieldType.Text => "a text",
            SpecFieldType.Integer => "a whole number",
            SpecFieldType.Number => "a number",
            SpecFieldType.Boolean => "true or false",
            SpecFieldType.List => "a list",
            SpecFieldType.Scalar => "a text, a number, or true or false",
            _ when field.Shorthand is not null => "an object or a text",
            _ => "an object",
        };
        return capital ? $"{char.ToUpperInvariant(text[0])}{text[1..]}" : text;
    }
}
