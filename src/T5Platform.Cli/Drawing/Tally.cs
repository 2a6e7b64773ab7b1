using T5Platform.Cli.Api;

namespace T5Platform.Cli.Drawing;

/// <summary>How many are in which state: "16 completed · 4 running · 2 waiting".</summary>
internal static class Tally
{
    public static string Draw(IEnumerable<string> states)
    {
        var counts = states.GroupBy(static state => state).ToDictionary(static group => group.Key, static group => group.Count());
        return string.Join(Ink.Of(" · ", Ink.Faint), States.All.Concat(counts.Keys.Except(States.All))
            .Where(counts.ContainsKey)
            .Select(state => Ink.Of($"{Humane.Count(counts[state])} {state}", Ink.StyleOf(state))));
    }
}
