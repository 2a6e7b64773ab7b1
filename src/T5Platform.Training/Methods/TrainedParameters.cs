using T5Platform.Contracts.Specs;
using T5Platform.Model.Freezing;
using T5Platform.Training.Checkpoints;
using T5Platform.Training.Networks;

namespace T5Platform.Training.Methods;

/// <summary>Which parameters a run changes, and from which step on (paper 3.5.1). A function of the spec and the step.</summary>
internal sealed class TrainedParameters
{
    private readonly RunSpec _spec;
    private readonly INetwork _network;
    private int _episode = -1;

    public TrainedParameters(RunSpec spec, INetwork network)
    {
        (_spec, _network) = (spec, network);
        network.Train(Ever);
        InRun = [.. network.Parameters.Where(parameter => Ever(parameter.Name))];
    }

    /// <summary>Those that train at some step: they alone have gradients that travel, and state of the optimiser.</summary>
    public IReadOnlyList<NamedTensor> InRun { get; }

    /// <summary>Freezes what does not train yet at a step; whether that changed anything since the last call.</summary>
    public bool Enter(long step)
    {
        var episode = EpisodeOf(step);
        if (episode == _episode) return false;
        _episode = episode;
        _network.Train(name => Ever(name) && InEpisode(name, episode));
        return true;
    }

    /// <summary>As many episodes of equal length as the deeper stack has blocks: 12 in the paper's baseline.</summary>
    private int Episodes => _spec.Method.Kind == FinetuningMethodKind.GradualUnfreezing ? Math.Max(_spec.Model.EncoderLayers, _spec.Model.DecoderLayers) : 1;

    private int EpisodeOf(long step) => (int)(Math.Min(step, _spec.Steps - 1) * Episodes / _spec.Steps);

    private bool Ever(string name) => _spec.Method.Kind != FinetuningMethodKind.Adapters || TrainedParts.WithAdapters(name);

    private bool InEpisode(string name, int episode)
    {
        if (_spec.Method.Kind != FinetuningMethodKind.GradualUnfreezing) return true;
        var blocks = name.StartsWith("encoder.", StringComparison.Ordinal) ? _spec.Model.EncoderLayers : _spec.Model.DecoderLayers;
        return TrainedParts.WithUnfreezing(name, blocks, episode, Episodes);
    }
}
