using System.Globalization;
using System.Text.Json;
using T5Platform.Scheduling.WhatIf;
using T5Platform.Simulation.Fleets;
using T5Platform.Simulation.Running;
using T5Platform.Simulation.Traces;

namespace T5Platform.Simulation.Days;

/// <summary><c>day --trace F.csv[.gz] --fleet 1x(28x16) --day 40</c>: are the reasons of that day true, and do its forecasts come true?</summary>
public static class DayCommand
{
    private const string Usage = "day --trace F.csv[.gz] --fleet 1x(28x16) [--day N] [--warm-up DAYS] [--forecast-every S] [--patience DAYS] [--again HOURS] [--starts F.csv] [--json out.json], and what simulate takes";

    /// <summary>Exit codes: 0 every reason is true, 1 some is not, 2 the arguments or files make no sense.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        try
        {
            var given = new Arguments(arguments);
            var from = given.Number("--day", 0) * 86_400;
            var begin = from - (given.Number("--warm-up", double.MaxValue / 1e6) * 86_400);
            var day = new DayWatch(from, given.Number("--forecast-every", 600), given.Number("--patience", 14), TimeSpan.FromHours(given.Number("--again", RecentPast.Enough.TotalHours)));
            var trace = TraceReader.Read(given["--trace"]).Where(job => job.Submit >= begin).ToList();
            _ = new Simulator(trace, FleetSpec.Parse(given.Text("--fleet", "4x(16x16)")), SimulateCommand.Options(given), day).Run();
            foreach (var wrong in day.Wrong.Take(20))
                output.WriteLine(wrong);
            var report = DayReport.Of(day).ToJson();
            output.WriteLine(report);
            if (given.Text("--json") is { } json)
                File.WriteAllText(json, report);
            if (given.Text("--starts") is { } starts)
                File.WriteAllLines(starts, day.Starts.Select(start => string.Create(CultureInfo.InvariantCulture, $"{start.At:F0},{start.Forecast:F0},{start.Actual:F0}")).Prepend("told_s,forecast_s,actual_s"));
            return day.Wrong.Count == 0 ? 0 : 1;
        }
        catch (Exception wrong) when (wrong is FormatException or IOException or KeyNotFoundException or ArgumentException or JsonException)
        {
            output.WriteLine(wrong.Message);
            output.WriteLine(Usage);
            return 2;
        }
    }
}
