using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.WhatIf;
using T5Platform.Web.ControlPlane;

namespace T5Platform.Web.Tests.Demo;

/// <summary>Takes every verb, remembers it, and can be told to be away or to refuse.</summary>
internal sealed class FakeControlPlane : IControlPlane
{
    public List<(ExperimentId Id, ExperimentSpec Spec)> Submitted { get; } = [];
    public List<bool> Shared { get; } = [];
    public List<(ExperimentId Id, string Reason)> Cancelled { get; } = [];
    /// <summary>With the reason when drained, without when taken back.</summary>
    public List<(NodeId Node, string? Reason)> Drained { get; } = [];
    public IReadOnlyList<QueuedRequest> Waiting { get; set; } = [];
    public string? Away { get; set; }
    public Acknowledgement Reply { get; set; } = Acknowledgement.Accepted;
    public Action<ExperimentId, ExperimentSpec>? OnSubmit { get; set; }

    public Task<Answer<Acknowledgement>> Submit(ExperimentId id, ExperimentSpec spec, bool share, CancellationToken cancellationToken)
    {
        if (Away is null)
        {
            lock (Submitted)
                Submitted.Add((id, spec));
            lock (Shared)
                Shared.Add(share);
            if (Reply.IsAccepted)
                OnSubmit?.Invoke(id, spec);
        }
        return Answer(Reply);
    }

    public Task<Answer<Acknowledgement>> Cancel(ExperimentId id, string reason, CancellationToken cancellationToken)
    {
        if (Away is null)
            lock (Cancelled)
                Cancelled.Add((id, reason));
        return Answer(Reply);
    }

    /// <summary>What was done with an experiment beside submitting and cancelling it, in words.</summary>
    public List<(ExperimentId Id, string Verb)> Steered { get; } = [];

    public Task<Answer<Acknowledgement>> Pause(ExperimentId id, string reason, CancellationToken cancellationToken) => Note(id, $"pause: {reason}");

    public Task<Answer<Acknowledgement>> Resume(ExperimentId id, CancellationToken cancellationToken) => Note(id, "resume");

    public Task<Answer<Acknowledgement>> Prioritize(ExperimentId id, int priority, CancellationToken cancellationToken) => Note(id, $"priority {priority}");

    public Task<Answer<Acknowledgement>> Retry(ExperimentId id, string? row, string? task, string reason, CancellationToken cancellationToken) =>
        Note(id, $"retry {row ?? "all"}/{task ?? "all"}: {reason}");

    public Task<Answer<Acknowledgement>> Exclude(ExperimentId id, string row, string task, string reason, CancellationToken cancellationToken) =>
        Note(id, $"exclude {row}/{task}: {reason}");

    public Task<Answer<Acknowledgement>> Include(ExperimentId id, string row, string task, CancellationToken cancellationToken) => Note(id, $"include {row}/{task}");

    public Task<Answer<Acknowledgement>> AddSeeds(ExperimentId id, string? row, IReadOnlyList<long> seeds, CancellationToken cancellationToken) =>
        Note(id, $"seeds {row ?? "all"}: {string.Join(',', seeds)}");

    public Task<Answer<Acknowledgement>> GrowSeeds(ExperimentId id, string row, double standardError, int atMost, CancellationToken cancellationToken) =>
        Note(id, FormattableString.Invariant($"seeds {row}: until {standardError}, at most {atMost}"));

    public Task<Answer<Acknowledgement>> SetDeadline(ExperimentId id, DateTimeOffset? deadline, CancellationToken cancellationToken) =>
        Note(id, $"deadline {(deadline is { } date ? Contracts.Specs.Reading.SpecTime.Write(date) : "none")}");

    private Task<Answer<Acknowledgement>> Note(ExperimentId id, string verb)
    {
        if (Away is null)
            lock (Steered)
                Steered.Add((id, verb));
        return Answer(Reply);
    }

    public List<(SweepId Id, string Definition)> SubmittedSweeps { get; } = [];
    public List<(SweepId Id, string Reason)> CancelledSweeps { get; } = [];
    public Action<SweepId, string>? OnSubmitSweep { get; set; }

    public Task<Answer<Acknowledgement>> Submit(SweepId id, string definition, CancellationToken cancellationToken)
    {
        if (Away is null)
        {
            lock (SubmittedSweeps)
                SubmittedSweeps.Add((id, definition));
            if (Reply.IsAccepted)
                OnSubmitSweep?.Invoke(id, definition);
        }
        return Answer(Reply);
    }

    public Task<Answer<Acknowledgement>> Cancel(SweepId id, string reason, CancellationToken cancellationToken)
    {
        if (Away is null)
            lock (CancelledSweeps)
                CancelledSweeps.Add((id, reason));
        return Answer(Reply);
    }

    public List<(string Study, string Yaml)> Kept { get; } = [];
    public Action<string, string>? OnKeep { get; set; }

    public Task<Answer<Acknowledgement>> Keep(string study, string yaml, CancellationToken cancellationToken)
    {
        if (Away is null)
        {
            lock (Kept)
                Kept.Add((study, yaml));
            if (Reply.IsAccepted)
                OnKeep?.Invoke(study, yaml);
        }
        return Answer(Reply);
    }

    public Task<Answer<Acknowledgement>> Drain(NodeId node, string reason, CancellationToken cancellationToken) => Note(node, reason);

    public Task<Answer<Acknowledgement>> Notice(NodeId node, TimeSpan within, string reason, CancellationToken cancellationToken) => Note(node, $"{reason} in {within}");

    public Task<Answer<Acknowledgement>> Undrain(NodeId node, CancellationToken cancellationToken) => Note(node, null);

    public Task<Answer<IReadOnlyList<QueuedRequest>>> Explain(CancellationToken cancellationToken) => Answer(Waiting);

    public List<WhatIfQuestion> Asked { get; } = [];
    public WhatIfAnswer Supposed { get; set; } = new();

    public Task<Answer<WhatIfAnswer>> WhatIf(WhatIfQuestion question, CancellationToken cancellationToken)
    {
        lock (Asked)
            Asked.Add(question);
        return Answer(Supposed);
    }

    private Task<Answer<Acknowledgement>> Note(NodeId node, string? reason)
    {
        if (Away is null)
            lock (Drained)
                Drained.Add((node, reason));
        return Answer(Reply);
    }

    private Task<Answer<T>> Answer<T>(T value) where T : class =>
        Task.FromResult(Away is null ? Web.ControlPlane.Answer<T>.Given(value) : Web.ControlPlane.Answer<T>.IsAway(Away));
}
