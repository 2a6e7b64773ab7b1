using T5Platform.Data.Batches.Documents;
using T5Platform.Data.Batches.Rows;
using T5Platform.Data.Corpora;
using T5Platform.Data.Objectives;

namespace T5Platform.Data.Batches;

/// <summary>An objective over windows of a token stream.</summary>
/// <param name="options">Shape of the batches, and how windows are cut.</param>
/// <param name="stream">The tokens.</param>
/// <param name="objective">Makes inputs and targets of a window.</param>
/// <param name="documents">Where documents lie; not asked for where the stream is a ring.</param>
/// <param name="eos">EOS of the vocabulary.</param>
internal sealed class PretrainingBatchSource(
    PretrainingBatchOptions options, ITokenStream stream, IObjective objective, Func<IDocumentIndex>? documents = null, int eos = 1)
    : ShardedBatchSource(options, Items(options, stream, objective, documents, eos))
{
    /// <summary>The windows that rows are made of.</summary>
    internal static IRowItems Items(
        PretrainingBatchOptions options, ITokenStream stream, IObjective objective, Func<IDocumentIndex>? documents, int eos)
    {
        options.Validate();
        var rawLength = objective.RawLength(options.InputLength, options.TargetLength);
        if (options.Documents == DocumentHandling.Ring)
        {
            RequireOneWindow(options, stream, rawLength);
            return new WindowItems(stream, objective, rawLength, eos, options.Seed);
        }

        var index = (documents ?? throw new ArgumentNullException(nameof(documents), "The study's way with documents needs to know where they lie."))();
        return new DocumentItems(stream, index, objective, Rules(options, objective, rawLength, eos), eos, options.Seed);
    }

    private static void RequireOneWindow(PretrainingBatchOptions options, ITokenStream stream, int rawLength)
    {
        if (stream.Count >= rawLength) return;
        throw new ArgumentOutOfRangeException(
            nameof(options), stream.Count, $"Corpus {options.Corpus} has {stream.Count} tokens; one window needs {rawLength}.");
    }

    private static DocumentRules Rules(PretrainingBatchOptions options, IObjective objective, int rawLength, int eos)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ChunkLength, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.JoinedDocuments, 1);
        return new DocumentRules
        {
            ChunkLength = options.ChunkLength,
            Joined = objective.Documents == DocumentUse.OneByOne ? 1 : options.JoinedDocuments,
            WindowLength = rawLength,
            ShortestWindow = objective.ShortestWindow,
            Eos = objective.Documents == DocumentUse.JoinedWithEos ? eos : null,
        };
    }
}
