using T5Platform.Model.Configuration;
using T5Platform.Model.Freezing;
using T5Platform.Model.Parameters;

namespace T5Platform.Model.Interchange;

/// <summary>Which tensor of a file goes into which parameter: names and shapes only, reading is the caller's.</summary>
/// <remarks>
/// Parameters bear Hugging Face's names. A tied embedding may stand under any of its aliases, or under several; some files have keys
/// that no network uses.
/// </remarks>
public sealed record WeightMapping
{
    private const string Shared = "shared.weight", Head = "lm_head.weight";

    private static readonly string[] EmbeddingAliases = ["encoder.embed_tokens.weight", "decoder.embed_tokens.weight"];

    /// <summary>For each parameter that the file has: the key to read it from.</summary>
    public required IReadOnlyDictionary<string, string> Sources { get; init; }

    /// <summary>Parameters that the file may lack and does: adapters, which then keep their first values.</summary>
    public required IReadOnlyList<string> KeptAsTheyAre { get; init; }

    /// <summary>Other names of tensors that are read already.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Keys of the file that the network has no use for.</summary>
    public required IReadOnlyList<string> Unused { get; init; }

    /// <summary>Everything for which the file does not fit, a sentence each; empty if it can be read.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Compares a network with the names and shapes of a file.</summary>
    public static WeightMapping Of(T5Model model, IReadOnlyDictionary<string, long[]> file)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(file);
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string> kept = [], aliases = [], problems = [];
        foreach (var (name, value) in model.Parameters)
        {
            List<string> found = [.. Names(name, model.Config).Where(file.ContainsKey)];
            if (found.Count == 0 && ParameterName.IsAdapter(name)) kept.Add(name);
            else if (found.Count == 0) problems.Add($"'{name}' is missing.");
            else sources[name] = found[0];
            aliases.AddRange(found.Skip(1));
            problems.AddRange(found.Where(key => !file[key].SequenceEqual(value.shape))
                .Select(key => $"'{key}' has shape {Text(file[key])}; the network's '{name}' has {Text(value.shape)}."));
        }

        return new()
        {
            Sources = sources,
            KeptAsTheyAre = kept,
            Aliases = aliases,
            Unused = [.. file.Keys.Except(sources.Values).Except(aliases).Order(StringComparer.Ordinal)],
            Problems = problems,
        };
    }

    /// <summary>Names under which a parameter may stand, the proper one first.</summary>
    private static IEnumerable<string> Names(string name, T5Config config) =>
        name != Shared ? [name]
        : config.TieEmbeddings ? [Shared, .. EmbeddingAliases, Head]
        : [Shared, .. EmbeddingAliases];

    private static string Text(IEnumerable<long> shape) => $"[{string.Join(", ", shape)}]";
}
