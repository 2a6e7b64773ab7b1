using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;
using T5Platform.Model.Configuration;

namespace T5Platform.Training.Networks;

/// <summary>A spec's network in the words of the Model room.</summary>
internal static class NetworkConfig
{
    /// <summary>T5 rounded its embedding's rows up to this, for its hardware: 32,100 ids, 32,128 rows.</summary>
    private const int VocabularyMultiple = 128;

    /// <summary>A spec's network for a vocabulary.</summary>
    public static NetworkForm Form(ModelSpec spec, int vocabularySize, int? adapterWidth) => new()
    {
        Model = spec,
        VocabularyRows = (vocabularySize + VocabularyMultiple - 1) / VocabularyMultiple * VocabularyMultiple,
        AdapterWidth = adapterWidth,
    };

    /// <exception cref="UnusableSpecException">There is no network of such sizes.</exception>
    public static T5Config Of(NetworkForm form)
    {
        var spec = form.Model;
        var config = new T5Config
        {
            Architecture = Architecture(spec.Architecture),
            DModel = spec.ModelWidth,
            DFf = spec.FeedForwardWidth,
            NumHeads = spec.Heads,
            DKv = spec.HeadWidth,
            EncoderLayers = spec.EncoderLayers,
            DecoderLayers = spec.DecoderLayers,
            Dropout = spec.Dropout,
            FeedForward = spec.FeedForward == FeedForwardFunction.GatedGelu ? FeedForwardKind.GatedGelu : FeedForwardKind.Relu,
            TieEmbeddings = spec.TieEmbeddings,
            VocabularySize = form.VocabularyRows,
            AdapterWidth = form.AdapterWidth ?? 0,
            RelativeBuckets = form.RelativeBuckets,
            RelativeMaxDistance = form.RelativeMaxDistance,
            LayerNormEps = form.LayerNormEpsilon,
        };
        var problems = config.Validate();
        return problems.Count == 0 ? config : throw new UnusableSpecException(string.Join(' ', problems));
    }

    private static Architecture Architecture(ModelArchitecture architecture) => architecture switch
    {
        ModelArchitecture.EncoderDecoder => Model.Configuration.Architecture.EncoderDecoder,
        ModelArchitecture.SharedEncoderDecoder => Model.Configuration.Architecture.SharedEncoderDecoder,
        ModelArchitecture.LanguageModel => Model.Configuration.Architecture.LanguageModel,
        ModelArchitecture.PrefixLanguageModel => Model.Configuration.Architecture.PrefixLanguageModel,
        _ => throw new UnusableSpecException($"model.architecture is {architecture}; allowed are {string.Join(", ", Enum.GetNames<ModelArchitecture>())}."),
    };
}
