using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Study.Demo;

/// <summary>The study that ships: what pre-training gives to tasks with few examples. A profile is a file beside this one.</summary>
public static class DemoStudy
{
    /// <summary>Its profiles: <c>quick</c> (minutes) and <c>hour</c>.</summary>
    public static IReadOnlyList<string> Profiles { get; } = ["quick", "hour"];

    /// <summary>The spec of a profile as it can be submitted: UTF-8 JSON.</summary>
    /// <exception cref="ArgumentException">No such profile.</exception>
    public static ReadOnlyMemory<byte> Json(string profile)
    {
        if (!Profiles.Contains(profile))
            throw new ArgumentException($"There is no demo profile '{profile}'; there is {string.Join(", ", Profiles)}.", nameof(profile));
        using var resource = typeof(DemoStudy).Assembly.GetManifestResourceStream($"demo-{profile}.json")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The spec of a profile.</summary>
    /// <exception cref="ArgumentException">No such profile.</exception>
    public static ExperimentSpec Spec(string profile)
    {
        var reading = ExperimentSpecReader.Read(Json(profile));
        return reading.Spec ?? throw new InvalidOperationException(
            $"The demo profile '{profile}' is unsound: {string.Join(" ", reading.Errors.Select(error => $"{error.Path}: {error.Message}"))}");
    }
}
