namespace T5Platform.Cli.Drawing;

/// <summary>Names with values, one below the other; an empty value is left out.</summary>
internal sealed class Facts
{
    private const int Indent = 2;
    private readonly List<(string Name, string Text, string? Style, bool Drawn)> _facts = [];

    public void Add(string name, string? text, string? style = null)
    {
        if (!string.IsNullOrEmpty(text))
            _facts.Add((name, text, style, false));
    }

    /// <summary>A value that is drawn already.</summary>
    public void AddDrawn(string name, string markup) => _facts.Add((name, markup, null, true));

    public IReadOnlyList<string> Draw(int width)
    {
        var names = _facts.Select(static fact => fact.Name.Length).DefaultIfEmpty(0).Max();
        return [.. _facts.SelectMany(fact => Lines(fact, names, width))];
    }

    private static IEnumerable<string> Lines((string Name, string Text, string? Style, bool Drawn) fact, int names, int width)
    {
        var at = Indent + names + 2;
        var values = fact.Drawn
            ? [fact.Text]
            : Wrapped.Of(fact.Text, Math.Max(20, width - at)).Select(line => Ink.Of(line, fact.Style));
        return values.Select((value, index) => index == 0
            ? $"  {Ink.Of(fact.Name, Ink.Faint)}{new string(' ', at - Indent - fact.Name.Length)}{value}"
            : new string(' ', at) + value);
    }
}
