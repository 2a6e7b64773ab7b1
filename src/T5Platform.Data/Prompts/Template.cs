using System.Text;

namespace T5Platform.Data.Prompts;

/// <summary>Text in which <c>{field}</c> stands for a field's value.</summary>
internal static class Template
{
    public static string Fill(string template, Func<string, string> value)
    {
        var result = new StringBuilder(template.Length + 64);
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0) return result.Append(template.AsSpan(at)).ToString();
            result.Append(template.AsSpan(at, open - at)).Append(value(template[(open + 1)..close]));
            at = close + 1;
        }

        return result.ToString();
    }

    /// <summary>Names of the fields in a template.</summary>
    public static IReadOnlyList<string> Fields(string template)
    {
        var names = new List<string>();
        Fill(template, name =>
        {
            names.Add(name);
            return string.Empty;
        });
        return names;
    }
}
