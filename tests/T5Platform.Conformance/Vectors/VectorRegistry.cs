using T5Platform.Conformance.Vectors.Cleaning;
using T5Platform.Conformance.Vectors.Converters;
using T5Platform.Conformance.Vectors.Denoising;
using T5Platform.Conformance.Vectors.Mixtures;
using T5Platform.Conformance.Vectors.Paper;
using T5Platform.Conformance.Vectors.Preprocessing;
using T5Platform.Conformance.Vectors.Scoring;
using T5Platform.Conformance.Vectors.Seqio;
using T5Platform.Conformance.Vectors.T5Vocabulary;
using T5Platform.Conformance.Vectors.Texts;
using T5Platform.Conformance.Vectors.Vocabularies;

namespace T5Platform.Conformance.Vectors;

/// <summary>The functions of peers that our code answers. A new one is one file and one line here, or one line in its topic's list.</summary>
internal static class VectorRegistry
{
    private const string Vocabularies = "seqio.vocabularies.";

    private const string NestedDictionaries = "turns nested dictionaries of Python into flat ones and back; examples here are flat, with typed values";
    private const string PythonEvaluator = "drives a model through callbacks of a Python program and caches for it; what it scores with is compared by itself";
    private const string NamedCopies = "registers copies of tasks under new names in a Python registry; here a run names its vocabulary and lengths";
    private const string ManyHosts = "undoes the padding and the order that many hosts of one JAX program give to their outputs; an evaluation here is one process";

    public static IReadOnlyDictionary<string, IVectorFunction> Functions { get; } = ((IEnumerable<(string Name, IVectorFunction Function)>)
    [
        .. DenoisingFunctions.All,
        .. PreprocessingFunctions.All,
        .. ConverterFunctions.All,
        .. UtilityFunctions.All,
        .. ObjectiveExamples.All,
        .. TextFunctions.All,
        .. MixtureFunctions.All,
        .. CleaningFunctions.All,
        .. PipelineFunctions.All,
        .. PostprocessingFunctions.All,
        .. T5MetricFunctions.All,
        .. AverageFunctions.All,
        .. RougeFunctions.All,
        .. BleuFunctions.All,
        .. EvaluateFunctions.All,
        .. T5VocabularyFunctions.All,
        .. VocabularyFunctions.Of($"{Vocabularies}Vocabulary(AsciiVocab)", AsciiVocabulary.Create),
        .. VocabularyFunctions.Of($"{Vocabularies}PassThroughVocabulary", VocabularyKind.PassThrough),
        .. VocabularyFunctions.Of($"{Vocabularies}UnigramVocabulary", VocabularyKind.Words),
        .. VocabularyFunctions.Of($"{Vocabularies}SentencePieceVocabulary", VocabularyKind.SentencePiece),
        .. VocabularyFunctions.Of($"{Vocabularies}ByteVocabulary", VocabularyKind.Bytes),
        .. VocabularyFunctions.Of($"{Vocabularies}FullCodepointVocabulary", VocabularyKind.CodePoints),
        .. VocabularyFunctions.Of($"{Vocabularies}PartialCodepointVocabulary", VocabularyKind.SomeCodePoints),
        .. VocabularyFunctions.Of($"{Vocabularies}BertWordPieceVocabulary", VocabularyKind.WordPieces),
    ]).ToDictionary(entry => entry.Name, entry => entry.Function, StringComparer.Ordinal);

    /// <summary>Helpers of Python programs, with why they have no meaning here.</summary>
    public static IReadOnlyDictionary<string, string> WithoutMeaning { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["seqio.utils.flatten_dict"] = NestedDictionaries,
        ["seqio.utils.unflatten_dict"] = NestedDictionaries,
        ["t5.evaluation.eval_utils.get_eval_metric_values"] = "sorts the tags of TensorBoard's event files; values here are stored by task and metric",
        ["t5.data.tasks"] = "describes in words how the released code is configured; the same tasks are compared through their preprocessors and metrics",
        ["seqio.evaluation._cache_and_measure_examples"] = PythonEvaluator,
        ["seqio.Evaluator.model_feature_lengths"] = PythonEvaluator,
        ["seqio.Evaluator.evaluate"] = PythonEvaluator,
        ["seqio.experimental.add_fully_cached_task"] = NamedCopies,
        ["seqio.helpers.mixture_or_task_with_new_vocab"] = NamedCopies,
        ["seqio.metrics.remove_padding_examples"] = ManyHosts,
        ["seqio.metrics.globally_sort_model_output"] = ManyHosts,
    };
}
