using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>History, the oldest first.</summary>
internal sealed class EventLines
{
    private const int Indent = 10;
    private DateOnly _day;

    /// <summary>For a reader: the clock, who, what; a line of its own where a day begins.</summary>
    public IReadOnlyList<string> ForPeople(IEnumerable<HistoryEvent> events, HolderNames names, int width) =>
        [.. events.SelectMany(each => ForPeople(each, names, width))];

    /// <summary>For a program: time, kind, who, what.</summary>
    public static IReadOnlyList<string> ForPrograms(IEnumerable<HistoryEvent> events, HolderNames names) =>
        [.. events.Select(each => Ink.Of(string.Join("  ", [Humane.Machine(each.At), $"{each.Kind,-20}", .. Who(each, names), names.In(each.Sentence)])))];

    private IEnumerable<string> ForPeople(HistoryEvent each, HolderNames names, int width)
    {
        if (DateOnly.FromDateTime(each.At.UtcDateTime) is var day && day != _day)
        {
            _day = day;
            yield return Ink.Of($"{day:yyyy-MM-dd} (UTC)", Ink.Faint);
        }
        var who = Who(each, names);
        var sentence = Wrapped.Of(string.Join(": ", [.. who, names.In(each.Sentence)]), Math.Max(20, width - Indent));
        foreach (var (index, line) in sentence.Index())
        {
            var start = index == 0 ? Ink.Of(Humane.Clock(each.At), Ink.Faint) + "  " : new string(' ', Indent);
            yield return start + (index == 0 && who is [var name] && line.StartsWith(name, StringComparison.Ordinal)
                ? Ink.Of(name, StyleOf(each.Kind)) + Ink.Of(line[name.Length..])
                : Ink.Of(line));
        }
    }

    /// <summary>The run, the evaluation or the node that it is about; of the whole platform, none.</summary>
    private static string[] Who(HistoryEvent each, HolderNames names) => each switch
    {
        { Holder: { } holder } => [names.Of(holder)],
        { Node: { } node } => [node],
        _ => [],
    };

    private static string StyleOf(string kind) => kind.Split('-')[^1] switch
    {
        "completed" or "scored" => Ink.Good,
        "failed" or "lost" or "damaged" => Ink.Bad,
        "cancelled" => Ink.Gone,
        "queued" => Ink.Wary,
        _ => Ink.Busy,
    };
}
