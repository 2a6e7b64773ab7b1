namespace T5Platform.Model.Decoding;

/// <summary>The beams of one input: those alive, and the best that have finished.</summary>
/// <remarks>
/// Of twice as many candidates as beams, those that end compete with what has finished, the others are alive. By Mesh TensorFlow's rules finished beams may be
/// fewer than the width, and those alive are returned only where none finished (<see cref="BeamRules"/>).
/// </remarks>
internal sealed class BeamRow(BeamOptions options)
{
    /// <summary>A log-probability that nothing real has: of the copies of the one beam that there is at first.</summary>
    public const float Never = -1e7f;

    private readonly List<Hypothesis> _finished = [];
    private List<Beam> _alive = [.. Enumerable.Range(0, options.Width).Select(static beam => new Beam(null, 0, 0, beam == 0 ? 0 : Never, beam))];

    /// <summary>Alive beams, the best first.</summary>
    public IReadOnlyList<Beam> Alive => _alive;

    /// <summary>Whether nothing better can come.</summary>
    public bool Done { get; private set; }

    /// <summary>The best first.</summary>
    public IReadOnlyList<Hypothesis> Result()
    {
        var alive = Done ? [] : _alive.Where(static beam => beam.LogProbability > Never / 2);
        if (options.Rules == BeamRules.HuggingFace)
        {
            List<Hypothesis> together = [.. _finished];
            foreach (var beam in alive) Keep(together, new(beam.Ids(), beam.LogProbability / options.Penalty(beam.Length + 1), Finished: false)); // the start counts
            return together;
        }

        return _finished.Count > 0 ? _finished : [.. alive.Select(static beam => new Hypothesis(beam.Ids(), beam.LogProbability, Finished: false))];
    }

    /// <summary>Goes on with candidates, the best first: which beam, which token, and the log-probability of both together.</summary>
    public void Extend(ReadOnlySpan<(int Beam, int Token, float LogProbability)> candidates)
    {
        if (Done) return;
        List<Beam> alive = [];
        var length = _alive[0].Length + 1;
        for (var rank = 0; rank < candidates.Length; rank++)
        {
            var (from, token, logProbability) = candidates[rank];
            if (token != GreedyDecoder.EndOfSequence)
            {
                if (alive.Count < options.Width) alive.Add(new(_alive[from], token, length, logProbability, from));
            }
            else if (logProbability > Never / 2 && (options.Rules != BeamRules.HuggingFace || rank < options.Width))
            {
                Keep(_finished, new(_alive[from].Ids(), logProbability / options.Penalty(length), Finished: true));
            }
        }

        if (alive.Count > 0) _alive = alive; // else the only beam ended
        Done = alive.Count == 0 || IsDone(candidates[0].LogProbability, length);
    }

    private bool IsDone(float best, int length) => options.Rules == BeamRules.HuggingFace
        ? _finished.Count == options.Width && (options.StopEarly || _finished[^1].Score >= best / options.Penalty(length))
        : _finished.Count > 0 && _finished[^1].Score > _alive[0].LogProbability / options.Penalty(options.MaxLength);

    private void Keep(List<Hypothesis> kept, Hypothesis next)
    {
        var place = kept.FindIndex(other => other.Score < next.Score);
        kept.Insert(place < 0 ? kept.Count : place, next);
        if (kept.Count > options.Width) kept.RemoveAt(options.Width);
    }
}
