using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Objectives;

/// <summary>The objectives by name. A new one is one file and one line here.</summary>
internal static class ObjectiveRegistry
{
    private static readonly Dictionary<string, Func<IVocabulary, ObjectiveOptions, IObjective>> Known = new(StringComparer.Ordinal)
    {
        ["span_corruption"] = (vocabulary, options) => new SpanCorruption(vocabulary, options),
        ["iid_denoising"] = (vocabulary, options) => new IidDenoising(vocabulary, options),
        ["prefix_lm"] = (_, _) => new PrefixLm(),
        ["lm"] = (_, _) => new LanguageModel(),
    };

    public static IReadOnlyCollection<string> Names => Known.Keys;

    public static IObjective Create(string name, IVocabulary vocabulary, ObjectiveOptions options)
    {
        if (!Known.TryGetValue(name, out var create)) throw new UnknownNameException("objective", name, Known.Keys);
        options.Validate();
        return create(vocabulary, options);
    }
}
