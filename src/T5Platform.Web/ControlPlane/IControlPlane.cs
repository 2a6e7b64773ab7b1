using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.WhatIf;

namespace T5Platform.Web.ControlPlane;

/// <summary>The verbs that people have, as grain calls. Everything else that the web shows is read from the tables.</summary>
internal interface IControlPlane
{
    /// <summary>Submits a spec under an id that the caller chose: sending it again changes nothing. Where asked, runs of other experiments that are equal to the bit are used.</summary>
    Task<Answer<Acknowledgement>> Submit(ExperimentId id, ExperimentSpec spec, bool share, CancellationToken cancellationToken);

    /// <summary>Cancels what has not ended of an experiment.</summary>
    Task<Answer<Acknowledgement>> Cancel(ExperimentId id, string reason, CancellationToken cancellationToken);

    /// <summary>Lets an experiment rest: what runs writes a checkpoint and gives its slice back.</summary>
    Task<Answer<Acknowledgement>> Pause(ExperimentId id, string reason, CancellationToken cancellationToken);

    /// <summary>Lets a paused experiment go on.</summary>
    Task<Answer<Acknowledgement>> Resume(ExperimentId id, CancellationToken cancellationToken);

    /// <summary>Gives an experiment another priority.</summary>
    Task<Answer<Acknowledgement>> Prioritize(ExperimentId id, int priority, CancellationToken cancellationToken);

    /// <summary>Begins what failed of an experiment, or of one cell, again.</summary>
    Task<Answer<Acknowledgement>> Retry(ExperimentId id, string? row, string? task, string reason, CancellationToken cancellationToken);

    /// <summary>Takes a failed cell out of what counts.</summary>
    Task<Answer<Acknowledgement>> Exclude(ExperimentId id, string row, string task, string reason, CancellationToken cancellationToken);

    /// <summary>Lets an excluded cell count again.</summary>
    Task<Answer<Acknowledgement>> Include(ExperimentId id, string row, string task, CancellationToken cancellationToken);

    /// <summary>Adds seeds to a row, or to every row when it is null.</summary>
    Task<Answer<Acknowledgement>> AddSeeds(ExperimentId id, string? row, IReadOnlyList<long> seeds, CancellationToken cancellationToken);

    /// <summary>Adds seeds to a row until its means are known well enough.</summary>
    Task<Answer<Acknowledgement>> GrowSeeds(ExperimentId id, string row, double standardError, int atMost, CancellationToken cancellationToken);

    /// <summary>Says when an experiment shall be done; null: at no time in particular.</summary>
    Task<Answer<Acknowledgement>> SetDeadline(ExperimentId id, DateTimeOffset? deadline, CancellationToken cancellationToken);

    /// <summary>Submits a sweep under an id that the caller chose: sending it again changes nothing.</summary>
    Task<Answer<Acknowledgement>> Submit(SweepId id, string definition, CancellationToken cancellationToken);

    /// <summary>Cancels what has not ended of a sweep, and begins no other trial.</summary>
    Task<Answer<Acknowledgement>> Cancel(SweepId id, string reason, CancellationToken cancellationToken);

    /// <summary>Keeps the file of a study of somebody's own as the newest of its name: sending it again changes nothing.</summary>
    Task<Answer<Acknowledgement>> Keep(string study, string yaml, CancellationToken cancellationToken);

    /// <summary>Lets a node run empty.</summary>
    Task<Answer<Acknowledgement>> Drain(NodeId node, string reason, CancellationToken cancellationToken);

    /// <summary>Says that a node's machine goes after so long.</summary>
    Task<Answer<Acknowledgement>> Notice(NodeId node, TimeSpan within, string reason, CancellationToken cancellationToken);

    /// <summary>Lets a node take new work again.</summary>
    Task<Answer<Acknowledgement>> Undrain(NodeId node, CancellationToken cancellationToken);

    /// <summary>The queue, each request with the reason why it waits.</summary>
    Task<Answer<IReadOnlyList<QueuedRequest>>> Explain(CancellationToken cancellationToken);

    /// <summary>What the scheduler would do otherwise if something were otherwise.</summary>
    Task<Answer<WhatIfAnswer>> WhatIf(WhatIfQuestion question, CancellationToken cancellationToken);
}
