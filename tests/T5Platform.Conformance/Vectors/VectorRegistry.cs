using T5Platform.Conformance.Vectors.Denoising;
using T5Platform.Conformance.Vectors.T5Vocabulary;
using T5Platform.Conformance.Vectors.Vocabularies;

namespace T5Platform.Conformance.Vectors;

/// <summary>The functions of peers that our code answers. A new one is one file and one line here.</summary>
internal static class VectorRegistry
{
    private const string Seqio = "seqio.vocabularies.";

    public static IReadOnlyDictionary<string, IVectorFunction> Functions { get; } = ((IEnumerable<(string Name, IVectorFunction Function)>)
    [
        // t5_denoising
        ("t5.data.preprocessors.noise_span_to_unique_sentinel", new ReplaceRunsFunction(noise: true)),
        ("t5.data.preprocessors.nonnoise_span_to_unique_sentinel", new ReplaceRunsFunction(noise: false)),

        // vocabularies
        .. VocabularyFunctions.Of($"{Seqio}Vocabulary(AsciiVocab)", AsciiVocabulary.Create),
        .. VocabularyFunctions.Of($"{Seqio}PassThroughVocabulary", VocabularyKind.PassThrough),
        .. VocabularyFunctions.Of($"{Seqio}UnigramVocabulary", VocabularyKind.Words),
        .. VocabularyFunctions.Of($"{Seqio}SentencePieceVocabulary", VocabularyKind.SentencePiece),
        .. VocabularyFunctions.Of($"{Seqio}ByteVocabulary", VocabularyKind.Bytes),
        .. VocabularyFunctions.Of($"{Seqio}FullCodepointVocabulary", VocabularyKind.CodePoints),
        .. VocabularyFunctions.Of($"{Seqio}PartialCodepointVocabulary", VocabularyKind.SomeCodePoints),
        .. VocabularyFunctions.Of($"{Seqio}BertWordPieceVocabulary", VocabularyKind.WordPieces),

        // t5_vocab_32k
        .. T5VocabularyFunctions.All,
    ]).ToDictionary(entry => entry.Name, entry => entry.Function, StringComparer.Ordinal);

    /// <summary>Helpers of Python programs, with why they have no meaning here.</summary>
    public static IReadOnlyDictionary<string, string> WithoutMeaning { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
    };
}
