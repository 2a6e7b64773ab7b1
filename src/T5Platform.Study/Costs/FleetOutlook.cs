using System.Globalization;

namespace T5Platform.Study.Costs;

/// <summary>When a plan would end on a fleet that has other things to do, if nothing else came.</summary>
/// <param name="Devices">Devices that can be leased.</param>
/// <param name="OthersDeviceHours">What is left of the trainings of experiments at work.</param>
/// <param name="Hours">Until the plan's last training would end: the work of all of them shared by the devices, but never sooner than the plan's longest line.</param>
public sealed record FleetOutlook(int Devices, double OthersDeviceHours, double Hours)
{
    /// <summary>The outlook; null on a fleet without devices.</summary>
    /// <param name="cost">What the plan takes.</param>
    /// <param name="devices">Devices that can be leased.</param>
    /// <param name="othersDeviceHours">What is left of others' trainings, reckoned with the same device.</param>
    public static FleetOutlook? Of(PlanCost cost, int devices, double othersDeviceHours)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return devices < 1 ? null : new(devices, othersDeviceHours, Math.Max(cost.LongestLineHours, (cost.DeviceHours + othersDeviceHours) / devices));
    }

    /// <summary>In a sentence.</summary>
    /// <param name="duration">How a length of time is written.</param>
    public string Sentence(Func<TimeSpan, string> duration)
    {
        ArgumentNullException.ThrowIfNull(duration);
        var others = OthersDeviceHours > 0 ? string.Create(CultureInfo.InvariantCulture, $", where {OthersDeviceHours.ToString(OthersDeviceHours < 10 ? "0.##" : "N0", CultureInfo.InvariantCulture)} device-hours of other experiments' trainings are left") : ", where no other training is left";
        return $"Submitted now, its trainings would end in about {duration(TimeSpan.FromHours(Math.Min(Hours, 1e6)))} on the pool's {(Devices == 1 ? "one device" : $"{Devices} devices")}{others}. Evaluations and whatever is submitted later come on top.";
    }
}
