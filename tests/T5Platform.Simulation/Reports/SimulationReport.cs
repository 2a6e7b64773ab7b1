using System.Globalization;
using System.Text;
using System.Text.Json;

namespace T5Platform.Simulation.Reports;

/// <summary>What a simulation found. Times are in seconds.</summary>
public sealed record SimulationReport
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <summary>The policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The fleet.</summary>
    public required string Fleet { get; init; }

    /// <summary>Whether slices were rectangles.</summary>
    public required bool Shapes { get; init; }

    /// <summary>What the cycle knew.</summary>
    public required string Knowledge { get; init; }

    /// <summary>Jobs that ended.</summary>
    public required int Jobs { get; init; }

    /// <summary>Jobs that never started.</summary>
    public required int Unfinished { get; init; }

    /// <summary>From being submitted to its end.</summary>
    public required Spread CompletionS { get; init; }

    /// <summary>Of the completion, what was not its duration.</summary>
    public required Spread WaitS { get; init; }

    /// <summary>End of the last job, on the trace's clock.</summary>
    public required double MakespanS { get; init; }

    /// <summary>Share of the devices that were held.</summary>
    public required double Utilisation { get; init; }

    /// <summary>The same while anybody waited.</summary>
    public required double UtilisationWhileQueued { get; init; }

    /// <summary>Share of the devices that were free while somebody waited who needed no more.</summary>
    public required double Fragmentation { get; init; }

    /// <summary>Of all tenants the greatest sum of completions over sum of durations.</summary>
    public required double WorstTenantSlowdown { get; init; }

    /// <summary>Gangs made to leave.</summary>
    public required int Preemptions { get; init; }

    /// <summary>Gangs moved to make room.</summary>
    public required int Migrations { get; init; }

    /// <summary>Gangs that grew or shrank.</summary>
    public required int Resizes { get; init; }

    /// <summary>Work lost and restarts.</summary>
    public required double LostDeviceHours { get; init; }

    /// <summary>Jobs whose size was no rectangle.</summary>
    public required int RoundedUpJobs { get; init; }

    /// <summary>No schedule has a smaller mean, whatever it knows: each takes its duration, and all share the devices.</summary>
    public required double LowerBoundMeanCompletionS { get; init; }

    /// <summary>Cycles that were run.</summary>
    public required int Cycles { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>As a table for a terminal.</summary>
    public string ToTable()
    {
        var table = new StringBuilder();
        foreach (var value in JsonSerializer.SerializeToElement(this, Json).EnumerateObject())
        {
            if (value.Value.ValueKind != JsonValueKind.Object)
                Line(value.Name, value.Value);
            else
                foreach (var part in value.Value.EnumerateObject())
                    Line($"{value.Name} {part.Name}", part.Value);
        }

        return table.ToString();

        void Line(string name, JsonElement value) => table.AppendLine(CultureInfo.InvariantCulture,
            $"{name,-32} {(value.ValueKind == JsonValueKind.Number ? value.GetDouble().ToString("#,0.####", CultureInfo.InvariantCulture) : value.ToString()),18}");
    }
}
