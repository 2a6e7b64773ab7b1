using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using T5Platform.Cli.Api.Documents;
using T5Platform.Contracts.Checkpoints;

namespace T5Platform.Cli.Api;

/// <summary>The API, one method for each endpoint.</summary>
internal sealed class PlatformClient(HttpClient http, Uri server)
{
    /// <summary>The most that one answer lists.</summary>
    public const int Most = 1000;

    /// <summary>The most points of a run that one answer holds.</summary>
    public const int MostPoints = 100_000;

    private const int SendBytes = 1 << 17;

    private readonly Exchange _exchange = new(http, server);

    public Uri Server => server;

    public Task<Answer<Submitted>> Submit(ReadOnlyMemory<byte> spec, string? key, bool share, CancellationToken cancellationToken)
    {
        var request = Post(share ? "experiments?share=true" : "experiments", spec);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return _exchange.Send<Submitted>(request, cancellationToken);
    }

    public Task<Answer<Plan>> Validate(ReadOnlyMemory<byte> spec, CancellationToken cancellationToken) =>
        _exchange.Send<Plan>(Post("experiments/validate", spec), cancellationToken);

    public Task<Answer<Estimate>> Estimate(ReadOnlyMemory<byte> spec, CancellationToken cancellationToken) =>
        _exchange.Send<Estimate>(Post("experiments/estimate", spec), cancellationToken);

    public Task<Answer<byte[]>> Cancel(string experiment, string? reason, CancellationToken cancellationToken) =>
        _exchange.Send(Post($"experiments/{experiment}/cancel", JsonSerializer.SerializeToUtf8Bytes(new { reason }, ApiJson.Options)), cancellationToken);

    /// <summary>Does something with an experiment: the verb is the last part of the address.</summary>
    public Task<Answer<byte[]>> Steer<TBody>(string experiment, string verb, TBody body, CancellationToken cancellationToken) =>
        _exchange.Send(Post($"experiments/{experiment}/{verb}", JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Options)), cancellationToken);

    public Task<Answer<List<ExperimentSummary>>> Experiments(int limit, CancellationToken cancellationToken) =>
        Get<List<ExperimentSummary>>($"experiments?limit={limit}", cancellationToken);

    public Task<Answer<Experiment>> Experiment(string id, CancellationToken cancellationToken) =>
        Get<Experiment>($"experiments/{id}", cancellationToken);

    /// <summary>The spec of an experiment, as it can be submitted again.</summary>
    public Task<Answer<byte[]>> Spec(string experiment, CancellationToken cancellationToken) =>
        _exchange.Send(Request(HttpMethod.Get, $"experiments/{experiment}/spec"), cancellationToken);

    /// <summary>The spec of an experiment that begins from a run's checkpoint.</summary>
    public Task<Answer<byte[]>> Fork(string run, long? step, CancellationToken cancellationToken) =>
        _exchange.Send(Request(HttpMethod.Get, $"runs/{run}/fork{(step is { } number ? $"?step={number}" : "")}"), cancellationToken);

    /// <summary>The spec of an experiment whose runs go on from this one's.</summary>
    public Task<Answer<byte[]>> Extension(string experiment, long? pretrainingSteps, long? finetuningSteps, CancellationToken cancellationToken) =>
        _exchange.Send(Request(HttpMethod.Get, $"experiments/{experiment}/extension?{string.Join('&', new[] { ("pretrainingSteps", pretrainingSteps), ("finetuningSteps", finetuningSteps) }
            .Where(static each => each.Item2 is not null).Select(static each => $"{each.Item1}={each.Item2}"))}"), cancellationToken);

    public Task<Answer<Lineage>> Lineage(string experiment, CancellationToken cancellationToken) => Get<Lineage>($"experiments/{experiment}/lineage", cancellationToken);

    public Task<Answer<SubmittedSweep>> SubmitSweep(ReadOnlyMemory<byte> sweep, string? key, CancellationToken cancellationToken)
    {
        var request = Post("sweeps", sweep);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return _exchange.Send<SubmittedSweep>(request, cancellationToken);
    }

    public Task<Answer<List<SweepSummary>>> Sweeps(int limit, CancellationToken cancellationToken) => Get<List<SweepSummary>>($"sweeps?limit={limit}", cancellationToken);

    public Task<Answer<Sweep>> Sweep(string id, CancellationToken cancellationToken) => Get<Sweep>($"sweeps/{id}", cancellationToken);

    public Task<Answer<byte[]>> CancelSweep(string id, string? reason, CancellationToken cancellationToken) =>
        _exchange.Send(Post($"sweeps/{id}/cancel", JsonSerializer.SerializeToUtf8Bytes(new { reason }, ApiJson.Options)), cancellationToken);

    public Task<Answer<List<Run>>> Runs(string experiment, CancellationToken cancellationToken) =>
        Get<List<Run>>($"experiments/{experiment}/runs", cancellationToken);

    public Task<Answer<List<Evaluation>>> Evaluations(string experiment, CancellationToken cancellationToken) =>
        Get<List<Evaluation>>($"experiments/{experiment}/evaluations", cancellationToken);

    /// <summary>The plan of a table of the paper's study, with what the fleet has to do already.</summary>
    public Task<Answer<StudyPlan>> StudyPlan(string table, string scale, CancellationToken cancellationToken) =>
        Get<StudyPlan>($"study/tables/{Uri.EscapeDataString(table)}/plan?scale={Uri.EscapeDataString(scale)}", cancellationToken);

    /// <summary>The same of a table of somebody's own study, whose file is sent with the question.</summary>
    public Task<Answer<StudyPlan>> StudyPlan(string yaml, string table, string scale, CancellationToken cancellationToken) =>
        _exchange.Send<StudyPlan>(PostYaml($"studies/plan?table={Uri.EscapeDataString(table)}&scale={Uri.EscapeDataString(scale)}", yaml), cancellationToken);

    /// <summary>Leaves somebody's own study with the platform.</summary>
    public Task<Answer<byte[]>> KeepStudy(string yaml, CancellationToken cancellationToken) => _exchange.Send(PostYaml("studies", yaml), cancellationToken);

    /// <summary>Scores of an evaluation's examples, by metric.</summary>
    public Task<Answer<Dictionary<string, IReadOnlyList<double>>>> Examples(string evaluation, CancellationToken cancellationToken) =>
        Get<Dictionary<string, IReadOnlyList<double>>>($"evaluations/{evaluation}/examples", cancellationToken);

    public Task<Answer<Table>> Table(string experiment, bool allMetrics, CancellationToken cancellationToken) =>
        Get<Table>($"experiments/{experiment}/table?metrics={(allMetrics ? "all" : "main")}", cancellationToken);

    /// <summary>The table as a text of the server: markdown, csv or text.</summary>
    public Task<Answer<byte[]>> TableText(string experiment, string format, bool allMetrics, CancellationToken cancellationToken) =>
        _exchange.Send(Request(HttpMethod.Get, $"experiments/{experiment}/table?format={format}&metrics={(allMetrics ? "all" : "main")}"), cancellationToken);

    /// <summary>History, newest first: of one experiment, or of everything.</summary>
    public Task<Answer<List<HistoryEvent>>> Events(string? experiment, int limit, long? before, CancellationToken cancellationToken) =>
        Get<List<HistoryEvent>>(
            $"{(experiment is null ? "" : $"experiments/{experiment}/")}events?limit={limit}{(before is { } number ? $"&before={number}" : "")}",
            cancellationToken);

    public Task<Answer<Run>> Run(string id, CancellationToken cancellationToken) => Get<Run>($"runs/{id}", cancellationToken);

    public Task<Answer<List<Metric>>> Metrics(string run, long fromStep, CancellationToken cancellationToken) =>
        Get<List<Metric>>($"runs/{run}/metrics?fromStep={fromStep}", cancellationToken);

    public Task<Answer<List<Checkpoint>>> Checkpoints(string run, CancellationToken cancellationToken) =>
        Get<List<Checkpoint>>($"runs/{run}/checkpoints", cancellationToken);

    /// <summary>Gives a checkpoint's file to <paramref name="save"/> as it comes; the answer is what that makes of it.</summary>
    public Task<Answer<string>> CheckpointFile(string run, long step, string name, Func<Stream, CancellationToken, Task<string>> save, CancellationToken cancellationToken) =>
        _exchange.Receive(Request(HttpMethod.Get, $"runs/{run}/checkpoints/{step}/files/{name}"), save, cancellationToken);

    public Task<Answer<List<Import>>> Imports(CancellationToken cancellationToken) => Get<List<Import>>("checkpoints", cancellationToken);

    /// <summary>Sends a checkpoint, its weights as they are read.</summary>
    public Task<Answer<Import>> Import(string name, byte[] config, Stream weights, CancellationToken cancellationToken)
    {
        var request = Request(HttpMethod.Put, $"checkpoints/{Uri.EscapeDataString(name)}");
        request.Content = new MultipartFormDataContent
        {
            { new ByteArrayContent(config), CheckpointFiles.Config },
            { new StreamContent(weights, SendBytes), CheckpointFiles.Weights },
        };
        return _exchange.Send<Import>(request, cancellationToken);
    }

    public Task<Answer<byte[]>> DeleteImport(string name, CancellationToken cancellationToken) =>
        _exchange.Send(Request(HttpMethod.Delete, $"checkpoints/{Uri.EscapeDataString(name)}"), cancellationToken);

    public Task<Answer<List<Attempt>>> Attempts(string run, CancellationToken cancellationToken) =>
        Get<List<Attempt>>($"runs/{run}/attempts", cancellationToken);

    public Task<Answer<List<Node>>> Nodes(CancellationToken cancellationToken) => Get<List<Node>>("nodes", cancellationToken);

    public Task<Answer<byte[]>> Drain(string node, string? reason, CancellationToken cancellationToken) =>
        _exchange.Send(Post($"nodes/{Uri.EscapeDataString(node)}/drain", JsonSerializer.SerializeToUtf8Bytes(new { reason }, ApiJson.Options)), cancellationToken);

    public Task<Answer<byte[]>> Notice(string node, TimeSpan within, string? reason, CancellationToken cancellationToken) =>
        _exchange.Send(Post($"nodes/{Uri.EscapeDataString(node)}/notice", JsonSerializer.SerializeToUtf8Bytes(new { withinSeconds = within.TotalSeconds, reason }, ApiJson.Options)), cancellationToken);

    public Task<Answer<byte[]>> Undrain(string node, CancellationToken cancellationToken) =>
        _exchange.Send(Post($"nodes/{Uri.EscapeDataString(node)}/undrain", "{}"u8.ToArray()), cancellationToken);

    public Task<Answer<List<Lease>>> Leases(CancellationToken cancellationToken) => Get<List<Lease>>("leases", cancellationToken);

    public Task<Answer<List<Queued>>> Queue(CancellationToken cancellationToken) => Get<List<Queued>>("queue", cancellationToken);

    /// <summary>What if there were one more pod, another priority, or a node less; <paramref name="question"/> is the rest of the address.</summary>
    public Task<Answer<WhatIf>> WhatIf(string question, CancellationToken cancellationToken) => Get<WhatIf>($"what-if/{question}", cancellationToken);

    public Task<Answer<byte[]>> SpecSchema(CancellationToken cancellationToken) =>
        _exchange.Send(Request(HttpMethod.Get, "spec/schema"), cancellationToken);

    public Task<Answer<List<string>>> SpecExamples(CancellationToken cancellationToken) => Get<List<string>>("spec/examples", cancellationToken);

    public Task<Answer<byte[]>> SpecExample(string name, CancellationToken cancellationToken) =>
        _exchange.Send(Request(HttpMethod.Get, $"spec/examples/{Uri.EscapeDataString(name)}"), cancellationToken);

    public Task<Answer<ServerVersion>> Version(CancellationToken cancellationToken) => Get<ServerVersion>("version", cancellationToken);

    private Task<Answer<T>> Get<T>(string path, CancellationToken cancellationToken) where T : class =>
        _exchange.Send<T>(Request(HttpMethod.Get, path), cancellationToken);

    private HttpRequestMessage Request(HttpMethod method, string path) => new(method, new Uri(server, $"api/v1/{path}"));

    private HttpRequestMessage PostYaml(string path, string yaml)
    {
        var request = Request(HttpMethod.Post, path);
        request.Content = new StringContent(yaml, Encoding.UTF8, "application/yaml");
        return request;
    }

    private HttpRequestMessage Post(string path, ReadOnlyMemory<byte> json)
    {
        var request = Request(HttpMethod.Post, path);
        request.Content = new ReadOnlyMemoryContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return request;
    }
}
