using System.Text.Json;

namespace T5Platform.Simulation.Days;

/// <summary>What was seen of a day.</summary>
internal sealed record DayReport
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    public required int Cycles { get; init; }

    /// <summary>Reasons that were checked, by code.</summary>
    public required IReadOnlyDictionary<string, int> Reasons { get; init; }

    public required int WrongReasons { get; init; }

    public required int Forecasts { get; init; }

    /// <summary>Requests that were given a start and have started.</summary>
    public required int Starts { get; init; }

    /// <summary>Requests that were given a start and had not started in the end.</summary>
    public required int NotStarted { get; init; }

    /// <summary>Requests that started in the first cycle that saw them; they are not among those above.</summary>
    public required int StartedAtOnce { get; init; }

    /// <summary>Requests that did not, whether they were given a start or not.</summary>
    public required int Waited { get; init; }

    /// <summary>Times that a request was given none.</summary>
    public required int WithoutForecast { get; init; }

    /// <summary>Of the waiting times from being told to starting: |forecast − actual| over the actual one.</summary>
    public required double MedianRelativeError { get; init; }

    public required double UpperQuartileRelativeError { get; init; }

    /// <summary>Share of the starts that came later than was forecast.</summary>
    public required double Later { get; init; }

    public required double MedianErrorS { get; init; }

    public required double MedianWaitS { get; init; }

    public static DayReport Of(DayWatch day)
    {
        var relative = day.Starts.Select(start => Math.Abs(start.Forecast - start.Actual) / Math.Max(1, start.Actual - start.At)).Order().ToList();
        return new()
        {
            Cycles = day.Cycles,
            Reasons = day.Reasons.ToDictionary(reason => reason.Key.ToString(), reason => reason.Value),
            WrongReasons = day.Wrong.Count,
            Forecasts = day.Forecasts,
            Starts = relative.Count,
            NotStarted = day.Open,
            StartedAtOnce = day.AtOnce,
            Waited = day.Waited,
            WithoutForecast = day.Unforeseen,
            MedianRelativeError = At(relative, 0.5),
            UpperQuartileRelativeError = At(relative, 0.75),
            Later = relative.Count == 0 ? 0 : (double)day.Starts.Count(start => start.Actual > start.Forecast) / relative.Count,
            MedianErrorS = At([.. day.Starts.Select(start => Math.Abs(start.Forecast - start.Actual)).Order()], 0.5),
            MedianWaitS = At([.. day.Starts.Select(start => start.Actual - start.At).Order()], 0.5),
        };
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)((sorted.Count - 1) * share)];
}
