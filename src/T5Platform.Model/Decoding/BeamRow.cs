namespace T5Platform.Model.Decoding;

/// <summary>The beams of one input: those alive, and the best that have finished.</summary>
/// <remarks>
/// As Mesh TensorFlow: of twice as many candidates as beams, those that end compete with what has finished, the others are alive. The search of
/// an input ends when its worst finished beam is better than the best alive one could still become; finished beams may then be fewer than the width.
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

    /// <summary>The best first: finished beams, or if there are none those alive.</summary>
    public IReadOnlyList<Hypothesis> Result => _finished.Count > 0
        ? _finished
        : [.. _alive.Where(static beam => beam.LogProbability > Never / 2).Select(static beam => new Hypothesis(beam.Ids(), beam.LogProbability, Finished: false))];

    /// <summary>Goes on with candidates, the best first: which beam, which token, and the log-probability of both together.</summary>
    public void Extend(ReadOnlySpan<(int Beam, int Token, float LogProbability)> candidates)
    {
        if (Done) return;
        List<Beam> alive = [];
        var length = _alive[0].Length + 1;
        foreach (var (from, token, logProbability) in candidates)
        {
            if (token == GreedyDecoder.EndOfSequence) Finish(_alive[from], logProbability, length);
            else if (alive.Count < options.Width) alive.Add(new(_alive[from], token, length, logProbability, from));
        }

        if (alive.Count == 0)
        {
            Done = true; // the only beam ended
            return;
        }

        _alive = alive;
        Done = _finished.Count > 0 && _finished[^1].Score > _alive[0].LogProbability / options.Penalty(options.MaxLength);
    }

    private void Finish(Beam beam, float logProbability, int length)
    {
        if (logProbability <= Never / 2) return;
        var score = logProbability / options.Penalty(length);
        var place = _finished.FindIndex(other => other.Score < score);
        _finished.Insert(place < 0 ? _finished.Count : place, new(beam.Ids(), score, Finished: true));
        if (_finished.Count > options.Width) _finished.RemoveAt(options.Width);
    }
}
