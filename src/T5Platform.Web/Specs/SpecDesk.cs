using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Demo;
using T5Platform.Study.Planning;

namespace T5Platform.Web.Specs;

/// <summary>Where the web reads and plans specs. A name that the cluster does not know is refused here, before anything runs.</summary>
internal sealed class SpecDesk(KnownNames known)
{
    /// <summary>The JSON Schema of a spec.</summary>
    public static string Schema => ExperimentSpecSchema.Json;

    /// <summary>What this cluster knows by name.</summary>
    public KnownNames Known => known;

    /// <summary>Specs to begin with: name → JSON.</summary>
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Examples { get; } =
        DemoStudy.Profiles.ToDictionary(profile => $"demo-{profile}", DemoStudy.Json, StringComparer.Ordinal);

    /// <summary>The spec, or every error in it.</summary>
    public SpecReading Read(ReadOnlyMemory<byte> utf8) => ExperimentSpecReader.Read(utf8, known);

    /// <summary>The DAG that a sound spec means.</summary>
    public static ExperimentPlan Plan(ExperimentId id, ExperimentSpec spec) => ExperimentPlanner.Plan(id, spec);
}
