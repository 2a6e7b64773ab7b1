using T5Platform.Contracts.Specs;
using T5Platform.Data;
using T5Platform.Data.Batches;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Training.Inputs;

/// <summary>What a spec says about data, in the words of the Data room.</summary>
internal sealed class SpecData
{
    private const string SentencePiecePrefix = "sentencepiece:";
    private readonly string _vocabularyName;

    private SpecData(DataCatalogue catalogue, string vocabularyName) => (Catalogue, _vocabularyName) = (catalogue, vocabularyName);

    public DataCatalogue Catalogue { get; }

    public IVocabulary Vocabulary => Catalogue.Vocabulary(_vocabularyName);

    /// <exception cref="UnusableSpecException">There is no such vocabulary, or its file is outside the data root.</exception>
    public static SpecData Open(string vocabulary, WorkPlace place)
    {
        var locations = new DataLocations { CacheDirectory = place.CacheRoot, DataDirectory = place.DataRoot };
        if (vocabulary == "bytes") return new(new(locations, place.Time), "byte");
        if (!vocabulary.StartsWith(SentencePiecePrefix, StringComparison.Ordinal))
            throw new UnusableSpecException($"vocabulary is '{vocabulary}'; allowed are 'bytes' and '{SentencePiecePrefix}<file below the data root>'.");
        var model = ModelFile(vocabulary[SentencePiecePrefix.Length..], place.DataRoot);
        return new(new(locations with { SentencePieceModel = model }, place.Time), "sentencepiece");
    }

    /// <exception cref="UnusableSpecException">Something in the spec has no meaning here, or its data is not on this node.</exception>
    public IBatchSource Batches(RunSpec spec) => Usable(() => spec.Data switch
    {
        PretrainingData data => new BatchSourceFactory(Catalogue).Create(new PretrainingBatchOptions
        {
            Corpus = data.Corpus,
            Objective = data.Objective,
            ObjectiveOptions = SpecObjective.Options(data),
            Vocabulary = _vocabularyName,
            InputLength = spec.InputLength,
            TargetLength = spec.TargetLength,
            RowsPerLogicalShard = spec.RowsPerLogicalShard,
            LogicalShards = spec.LogicalShards,
            Seed = spec.Seed,
            Packed = spec.Packed,
            Documents = SpecObjective.Handling(data),
            UniqueTokens = data.UniqueTokens,
        }),
        FinetuningData data => new BatchSourceFactory(Catalogue).Create(new FinetuningBatchOptions
        {
            Task = data.Task,
            Examples = data.Examples,
            Vocabulary = _vocabularyName,
            InputLength = spec.InputLength,
            TargetLength = spec.TargetLength,
            RowsPerLogicalShard = spec.RowsPerLogicalShard,
            LogicalShards = spec.LogicalShards,
            Seed = spec.Seed,
            Packed = spec.Packed,
        }),
        MixtureData data => new BatchSourceFactory(Catalogue).Create(SpecMixture.Options(spec, data, _vocabularyName, new(Catalogue))),
        var other => throw new UnusableSpecException($"data is a {other.GetType().Name}; allowed are pretraining, finetuning and mixture."),
    });

    /// <summary>Calls into the Data room; what it refuses is the spec's fault, not a broken world.</summary>
    public static T Usable<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception refusal) when (refusal is UnknownNameException or DataNotFoundException or ArgumentException)
        {
            throw new UnusableSpecException(refusal.Message, refusal);
        }
    }

    private static string ModelFile(string file, string? dataRoot)
    {
        if (dataRoot is null) throw new UnusableSpecException($"vocabulary names the file '{file}', but this node has no data root.");
        var root = Path.GetFullPath(dataRoot);
        var path = Path.GetFullPath(Path.Combine(root, file));
        if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new UnusableSpecException($"vocabulary names the file '{file}', which is not below the data root.");
        return File.Exists(path) ? path : throw new UnusableSpecException($"vocabulary names the file '{file}'; there is none below the data root.");
    }
}
