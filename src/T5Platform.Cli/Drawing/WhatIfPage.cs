using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>What would be otherwise, a paragraph for each kind of difference.</summary>
internal static class WhatIfPage
{
    public static IReadOnlyList<string> Draw(WhatIf answer, DateTimeOffset now, int width)
    {
        IReadOnlyList<string> lines =
        [
            .. Part("Would start now", answer.WouldStart.Select(static each => each.Name), width),
            .. Part("Would no longer start now", answer.WouldWait.Select(static each => each.Name), width),
            .. Part("Would leave, move or be resized", answer.Moves, width),
            .. Part("Would wait for another reason", answer.OtherReasons.Select(static each => $"{each.Name}: {each.Reason}"), width),
            .. Part("Would start at another time", answer.OtherStarts.Select(each => $"{each.Name}: {In(each.Then, now)} instead of {In(each.Expected, now)}"), width),
        ];
        return lines.Count > 0 ? lines : [Ink.Of("Nothing would be otherwise.")];
    }

    private static IEnumerable<string> Part(string title, IEnumerable<string> sentences, int width)
    {
        var lines = sentences.SelectMany(sentence => Wrapped.Lines(sentence, width, 2)).ToList();
        return lines.Count == 0 ? [] : [Ink.Of(title, Ink.Strong), .. lines];
    }

    private static string In(DateTimeOffset? at, DateTimeOffset now) => at switch
    {
        null => "nobody knows when",
        { } then when then <= now => "now",
        { } then => $"in {Humane.Duration(then - now)}",
    };
}
