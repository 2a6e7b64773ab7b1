using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Demo;

/// <summary>The study that ships: what pre-training gives to tasks with few examples.</summary>
public static class DemoStudy
{
    /// <summary>Its profiles: <c>quick</c> (minutes) and <c>hour</c>.</summary>
    public static IReadOnlyList<string> Profiles { get; } = ["quick", "hour"];

    /// <summary>The spec of a profile as it can be submitted: UTF-8 JSON.</summary>
    /// <exception cref="ArgumentException">No such profile.</exception>
    public static ReadOnlyMemory<byte> Json(string profile) => throw new NotSupportedException(profile);

    /// <summary>The spec of a profile.</summary>
    /// <exception cref="ArgumentException">No such profile.</exception>
    public static ExperimentSpec Spec(string profile) => throw new NotSupportedException(profile);
}
