using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Watching;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Cli.Tests.Platforms;

/// <summary>Documents, as the pure parts read them.</summary>
internal static class A
{
    public static Run Run(string name, string state = States.Running, long step = 0, long steps = 100) => new()
    {
        Id = Id(name),
        Experiment = Id("experiment"),
        Name = name,
        State = state,
        Generation = 1,
        Step = step,
        Steps = steps,
        SubmittedAt = SampleStudy.Noon,
        Spec = new() { Data = new("finetuning", null, null, "member_kind"), Seed = 1, Parallelism = new(1, 1), LogicalShards = 2, CheckpointEvery = 10 },
        Lease = States.IsWorking(state)
            ? new() { Pool = "default", Pod = "pod-0", Rectangle = new(new(0, 0), new(1, 1)), Ranks = [], GrantedAt = SampleStudy.Noon }
            : null,
    };

    public static Evaluation Evaluation(string name, string state) => new() { Id = Id(name), Name = name, Run = Id("run"), Task = "member_kind", State = state, Scores = [] };

    public static WatchSnapshot Look(IReadOnlyList<Run> runs, IReadOnlyList<Evaluation>? evaluations = null, Dictionary<string, Queued>? queue = null, string state = States.Running) => new()
    {
        At = SampleStudy.Noon.AddSeconds(75),
        Experiment = new() { Id = Id("experiment"), Name = "objectives", State = state, SubmittedAt = SampleStudy.Noon, Progress = new(runs.Count, 0, 0, 0) },
        Runs = runs,
        Evaluations = evaluations ?? [],
        Paces = runs.Where(static run => run.Step > 0).ToDictionary(static run => run.Id, static _ => new Pace(2.5f, 4)),
        Queue = queue ?? [],
    };

    public static Queued Queued(Run run, string code, string reason) => new()
    {
        Holder = $"run-{run.Id}", Name = run.Name, Generation = 1, Parallelism = new(1, 1), Pool = "default", Priority = 0, SubmittedAt = SampleStudy.Noon, Code = code, Reason = reason,
    };

    public static ExperimentSummary Experiment(string id, string name, int minute = 0) => new()
    {
        Id = id, Name = name, State = States.Running, Priority = 0, SubmittedAt = SampleStudy.Noon.AddMinutes(minute), Progress = new(5, 0, 0, 0),
    };

    public static Node Node(string name, MeshRectangle block, string health = "alive") => new()
    {
        Name = name,
        Pool = "default",
        Pod = "pod-0",
        Block = block,
        Devices = [.. Enumerable.Range(0, block.Shape.Devices).Select(static index => new Device(index, "cpu", "CPU", 0, true))],
        Health = health,
    };

    public static Lease Lease(string name, MeshRectangle rectangle) => new()
    {
        Id = Id(name), Holder = $"run-{Id(name)}", HolderName = name, Generation = 1, ExperimentName = "objectives", Pool = "default", Pod = "pod-0", Rectangle = rectangle, GrantedAt = SampleStudy.Noon,
    };

    /// <summary>The same id for the same name.</summary>
    public static string Id(string name) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)))[..32];
}
