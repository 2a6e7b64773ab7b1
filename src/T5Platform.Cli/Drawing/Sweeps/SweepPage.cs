using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing.Sweeps;

/// <summary>A sweep with its trials.</summary>
internal static class SweepPage
{
    private const int MostReasons = 5;

    public static IReadOnlyList<string> Draw(Sweep sweep, DateTimeOffset now, int width)
    {
        var facts = new Facts();
        facts.Add("id", sweep.Summary.Id);
        facts.AddDrawn("state", Ink.Of(sweep.Summary.State, Ink.StyleOf(sweep.Summary.State)) + $" {(sweep.Summary.EndedAt is null ? "for" : "after")} {Humane.Duration((sweep.Summary.EndedAt ?? now) - sweep.Summary.SubmittedAt)}");
        facts.Add("reason", sweep.Summary.Reason);
        facts.Add("compared by", sweep.Objective);
        facts.Add("best", sweep.Best is { } best ? $"trial {best}" : null);
        facts.AddDrawn("trials", Tally.Draw(sweep.Trials.Select(static trial => trial.State)));
        return [Ink.Of(sweep.Summary.Name, Ink.Strong), "", .. facts.Draw(width), "", .. Trials(sweep).Draw(width), .. Lost(sweep, width)];
    }

    private static Grid Trials(Sweep sweep)
    {
        List<string> fields = [.. sweep.Trials.FirstOrDefault()?.Values.Keys ?? Enumerable.Empty<string>()];
        var rungs = Math.Max(1, sweep.Rungs.Count);
        var grid = new Grid(
        [
            new Column("TRIAL", Right: true),
            .. fields.Select(static field => new Column(field.Split('.')[^1], Gives: true)),
            .. Enumerable.Range(0, rungs).Select(rung => new Column(sweep.Rungs.Count == 0 ? "SCORE" : $"{sweep.Rungs[rung]} STEPS", Right: true)),
            new Column("STATE"),
        ]) { KeepsEmpty = true };
        foreach (var trial in sweep.Trials)
        {
            grid.Add(
            [
                new Cell($"{trial.Number}", trial.Number == sweep.Best ? Ink.Strong : null),
                .. fields.Select(field => new Cell(trial.Values[field].ToString())),
                .. Enumerable.Range(0, rungs).Select(rung => new Cell(rung < trial.Rungs.Count && trial.Rungs[rung].Score is { } score ? score.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) : "")),
                Cell.State(trial.State),
            ]);
        }

        return grid;
    }

    private static IEnumerable<string> Lost(Sweep sweep, int width) => sweep.Trials
        .Where(static trial => trial.Rungs.Count > 0 && trial.Rungs[^1].Reason is not null).Take(MostReasons)
        .SelectMany(trial => Wrapped.Lines($"Trial {trial.Number} was lost: {trial.Rungs[^1].Reason}", width, 2, Ink.Bad));
}
