using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Storage.Imports;
using T5Platform.Study.Demo;
using T5Platform.Study.Imports;
using T5Platform.Study.Planning;

namespace T5Platform.Web.Specs;

/// <summary>Where the web reads and plans specs. A name that the cluster does not know is refused here, before anything runs.</summary>
internal sealed class SpecDesk(KnownNames known, IImportStore? imports = null)
{
    private static readonly IReadOnlyDictionary<string, NetworkForm> NoImports = new Dictionary<string, NetworkForm>();

    /// <summary>As they were when somebody last looked: a spec is read at every key stroke, and the store is not.</summary>
    private volatile IReadOnlyDictionary<string, NetworkForm> _imports = NoImports;

    /// <summary>The JSON Schema of a spec.</summary>
    public static string Schema => ExperimentSpecSchema.Json;

    /// <summary>What this cluster knows by name.</summary>
    public KnownNames Known => imports is null ? known : known with { Checkpoints = [.. _imports.Keys] };

    /// <summary>Specs to begin with: name → JSON.</summary>
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Examples { get; } =
        DemoStudy.Profiles.ToDictionary(profile => $"demo-{profile}", DemoStudy.Json, StringComparer.Ordinal);

    /// <summary>Looks which checkpoints are imported by now.</summary>
    /// <exception cref="IOException">Their store cannot be read.</exception>
    public async Task Refresh(CancellationToken cancellationToken = default)
    {
        if (imports is not null)
            _imports = (await imports.List(cancellationToken)).ToDictionary(static import => import.Name, static import => import.Network, StringComparer.Ordinal);
    }

    /// <summary>The spec, or every error in it.</summary>
    public SpecReading Read(ReadOnlyMemory<byte> utf8)
    {
        var reading = ExperimentSpecReader.Read(utf8, Known);
        return reading.Spec is { } spec && ImportFit.Check(spec, _imports) is { Count: > 0 } errors ? SpecReading.Unsound(errors) : reading;
    }

    /// <summary>The DAG that a sound spec means.</summary>
    public static ExperimentPlan Plan(ExperimentId id, ExperimentSpec spec) => ExperimentPlanner.Plan(id, spec);
}
