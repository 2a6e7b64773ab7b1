namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>
/// The most probable segmentation of normalised text into pieces (Kudo 2018, section 3.1), by the Viterbi algorithm over the
/// places between characters.
/// </summary>
/// <remarks>
/// Which of two equally probable segmentations is chosen follows from how sums are rounded: the best score up to a place is
/// kept in single precision, while a candidate for it is added up in double and wins only if it is greater. That is the
/// reference's arithmetic; any other gives other ids for some texts.
/// </remarks>
internal sealed class Segmenter
{
    /// <summary>An unknown character scores this much below the worst piece.</summary>
    private const float UnknownPenalty = 10;

    /// <summary>Keeps a user-defined piece above any sum of others' scores.</summary>
    private const double UserDefinedScore = 0.1;

    private readonly PieceTrie _trie;
    private readonly PieceKind[] _kinds;
    private readonly float[] _scores;
    private readonly int _unknownId;
    private readonly float _unknownScore, _maxScore;

    /// <exception cref="InvalidDataException">The model has no piece that text could become.</exception>
    public Segmenter(PieceList pieces)
    {
        _trie = pieces.Trie(PieceKind.Normal, PieceKind.UserDefined, PieceKind.Unused)
            ?? throw new InvalidDataException("The model has no piece that text could become.");
        (_kinds, _scores, _unknownId) = (pieces.Kinds, pieces.Scores, pieces.UnknownId);
        // The reference begins its maximum at the least positive float, so for logarithms it is that.
        (var least, _maxScore) = (float.MaxValue, 1.17549435e-38f);
        for (var id = 0; id < _kinds.Length; id++)
        {
            if (_kinds[id] != PieceKind.Normal) continue;
            least = Math.Min(least, _scores[id]);
            _maxScore = Math.Max(_maxScore, _scores[id]);
        }

        _unknownScore = least - UnknownPenalty;
    }

    /// <summary>The pieces of a text from its end to its beginning.</summary>
    /// <param name="text">Normalised UTF-8.</param>
    /// <param name="places">Takes the best way to each place.</param>
    /// <param name="pieces">Takes the ids, each with the place at which it begins.</param>
    public void Run(ReadOnlySpan<byte> text, ref Place[] places, List<(int Id, int Begin)> pieces)
    {
        pieces.Clear();
        if (places.Length <= text.Length) places = new Place[Math.Max(text.Length + 1, places.Length * 2)];
        Score(text, places.AsSpan(0, text.Length + 1));
        for (var end = text.Length; end > 0; end = places[end].Begin) pieces.Add((places[end].Id, places[end].Begin));
    }

    private void Score(ReadOnlySpan<byte> text, Span<Place> places)
    {
        places.Fill(new Place { Begin = Place.Unreached });
        var (scores, kinds, root) = (_scores, _kinds, _trie.Root);
        places[0].Score = 0;
        for (int begin = 0, length; begin < text.Length; begin += length)
        {
            length = Math.Min(Utf8.Length(text[begin]), text.Length - begin);
            var (node, till, single) = (root, places[begin].Score, false);
            for (var at = begin; at < text.Length && _trie.Walk(text[at], ref node, out var id); at++)
            {
                if (id < 0 || kinds[id] == PieceKind.Unused) continue;
                var size = at + 1 - begin;
                var score = kinds[id] == PieceKind.UserDefined ? (size * _maxScore) - UserDefinedScore : scores[id];
                places[at + 1].Offer(score + till, begin, id);
                single |= size == length;
            }

            if (!single) places[begin + length].Offer(_unknownScore + till, begin, _unknownId);
        }
    }

    /// <summary>The best way to a place between characters: its score, and its last piece.</summary>
    internal struct Place
    {
        public const int Unreached = -1;

        public float Score;
        public int Begin;
        public int Id;

        public void Offer(double score, int begin, int id)
        {
            if (Begin != Unreached && !(score > Score)) return;
            (Score, Begin, Id) = ((float)score, begin, id);
        }
    }
}
