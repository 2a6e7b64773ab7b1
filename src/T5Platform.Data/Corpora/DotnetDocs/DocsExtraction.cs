using T5Platform.Data.Corpora.Duplicates;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Corpora.DotnetDocs;

/// <summary>Members → prose and examples, split so that validation is new to a model that saw the training side.</summary>
/// <remarks>
/// Every piece of text (summary, remarks, returns, each parameter, each exception's condition) is a text of one
/// <see cref="DuplicateSafeSplit"/>, so that a text and all its near-duplicates lie on one side, whatever they are used for.
/// An example belongs to the side of its text. A document of training prose is made of the training pieces of a member only,
/// so no text of a validation example, nor a near-duplicate of one, is ever pre-trained on. (Conditions of exceptions are in
/// no prose at all.) The prose of validation is made of the validation pieces.
/// </remarks>
internal static class DocsExtraction
{
    /// <summary>Documentation has no test set.</summary>
    private static readonly Split[] Sides = [Split.Train, Split.Validation];

    /// <summary>Raise when the rules change: caches of older rules are then not used.</summary>
    public const int Version = 2;

    private const int ValidationPercent = 15;

    public static ExtractedDocs Extract(IEnumerable<MemberDocs> documented)
    {
        // Packs overlap: the same member is documented in several; the first one counts.
        var members = documented.DistinctBy(member => member.Id, StringComparer.Ordinal).ToList();
        var candidates = Enum.GetValues<DocsTaskKind>().ToDictionary(task => task, task => DocsExamples.Of(task, members).ToList());
        var texts = members.SelectMany(Pieces).Concat(candidates.Values.SelectMany(pairs => pairs.Select(pair => pair.Text)));
        var split = new DuplicateSafeSplit(texts, ValidationPercent);
        return new ExtractedDocs { Prose = Prose(members, split), Examples = Examples(candidates, split) };
    }

    private static IEnumerable<string> Pieces(MemberDocs member) =>
        new[] { member.Summary, member.Remarks, member.Returns }.Concat(member.Parameters).Where(DocsExamples.IsReal);

    private static Dictionary<Split, IReadOnlyList<string>> Prose(List<MemberDocs> members, DuplicateSafeSplit split) =>
        Sides.ToDictionary(side => side, side => (IReadOnlyList<string>)
        [
            .. members.Select(member => string.Join('\n', Pieces(member).Where(piece => split.Of(piece) == side).Distinct()))
                .Where(document => document.Length > 0)
                .Distinct(),
        ]);

    private static Dictionary<(DocsTaskKind, Split), IReadOnlyList<(string, string)>> Examples(
        Dictionary<DocsTaskKind, List<(string Text, string Answer)>> candidates, DuplicateSafeSplit split) =>
        candidates.SelectMany(task => Sides.Select(side => (Key: (task.Key, side), Pairs: Arrange(
                task.Value.Where(pair => split.Of(pair.Text) == side), isClassification: task.Key != DocsTaskKind.MemberName))))
            .ToDictionary(part => part.Key, part => part.Pairs);

    /// <summary>
    /// In the order of a hash, so that the first n are a fair sample. Classes are levelled: none has more examples than the
    /// third largest, or documentation's many methods and null arguments would be all that a model needs to guess.
    /// </summary>
    private static IReadOnlyList<(string Text, string Answer)> Arrange(IEnumerable<(string Text, string Answer)> pairs, bool isClassification)
    {
        var ordered = pairs.OrderBy(pair => StableHash.Of(pair.Answer, StableHash.Of(pair.Text))).ToList();
        if (!isClassification || ordered.Count == 0) return ordered;
        var sizes = ordered.CountBy(pair => pair.Answer).Select(count => count.Value).OrderDescending().ToList();
        var (cap, taken) = (sizes[Math.Min(2, sizes.Count - 1)], new Dictionary<string, int>(StringComparer.Ordinal));
        return [.. ordered.Where(pair => (taken[pair.Answer] = taken.GetValueOrDefault(pair.Answer) + 1) <= cap)];
    }
}
