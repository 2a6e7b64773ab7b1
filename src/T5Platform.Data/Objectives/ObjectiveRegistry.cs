using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Objectives;

/// <summary>The objectives by name. A new one is one file and one line here; names of the study's configurations are read too.</summary>
internal static class ObjectiveRegistry
{
    private static readonly Dictionary<string, Func<IVocabulary, ObjectiveOptions, IObjective>> Known = new(StringComparer.Ordinal)
    {
        ["span_corruption"] = static (vocabulary, options) => new SpanCorruption(vocabulary, options),
        ["iid_denoising"] = static (vocabulary, options) => new IidDenoising(vocabulary, options),
        ["drop_tokens"] = static (_, options) => new DropTokens(options),
        ["bert_style"] = static (vocabulary, options) => new BertStyle(vocabulary, options),
        ["mass_style"] = static (vocabulary, options) => new MassStyle(vocabulary, options),
        ["deshuffling"] = static (_, _) => new Deshuffling(),
        ["prefix_lm"] = static (_, _) => new PrefixLm(),
        ["prefix_lm_2019"] = static (_, _) => new PrefixLm2019(),
        ["lm"] = static (_, _) => new LanguageModel(),
        ["full_lm"] = static (_, _) => new FullLanguageModel(),
    };

    /// <summary>Every name, those of the study's configurations included.</summary>
    public static IReadOnlyCollection<string> Names { get; } = [.. Known.Keys, .. StudyName.OfTheStudy];

    public static bool Has(string name) => Known.ContainsKey(name) || StudyName.Read(name) is not null;

    public static IObjective Create(string name, IVocabulary vocabulary, ObjectiveOptions options)
    {
        options.Validate();
        if (Known.TryGetValue(name, out var create)) return create(vocabulary, options);
        if (StudyName.Read(name) is not { } study) throw new UnknownNameException("objective", name, Names);
        var own = study.Options(options);
        own.Validate();
        return Known[study.Objective](vocabulary, own);
    }
}
