using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using T5Platform.Grains.Telemetry;

namespace T5Platform.Grains.Gangs;

/// <summary>Makes the core of a grain.</summary>
internal sealed class GangFactory(
    GangMessenger messenger, IOptions<OrchestrationOptions> options, PlatformInstruments instruments, TimeProvider time, ILogger<Gang> log)
{
    /// <summary>How often a gang looks after itself.</summary>
    public TimeSpan ReconcileEvery => options.Value.ReconcileEvery;

    public Gang Create(GangBook book, Action fenced) => new(book, messenger, options.Value, instruments, time, fenced, log);
}
