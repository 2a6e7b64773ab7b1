namespace T5Platform.Contracts.Interchange;

/// <summary>Which tensor of a file goes into which parameter: names and shapes only, reading is the caller's.</summary>
/// <remarks>
/// Parameters bear Hugging Face's names. A tied embedding may stand under any of its aliases, or under several; some files have keys
/// that no network uses.
/// </remarks>
public sealed record WeightMapping
{
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
    /// <param name="network">The network's parameters.</param>
    /// <param name="file">The file's tensors: name → shape.</param>
    /// <param name="leastRows">Where the file's embedding may have another number of rows than the network's: the fewest that will do, the vocabulary's size. Null: the same number.</param>
    public static WeightMapping Of(IReadOnlyList<TensorShape> network, IReadOnlyDictionary<string, IReadOnlyList<long>> file, int? leastRows = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(file);
        var tied = network.All(static parameter => parameter.Name != NetworkTensors.Head);
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string> kept = [], aliases = [], problems = [];
        foreach (var parameter in network)
        {
            List<string> found = [.. Names(parameter.Name, tied).Where(file.ContainsKey)];
            if (found.Count == 0 && IsAdapter(parameter.Name)) kept.Add(parameter.Name);
            else if (found.Count == 0) problems.Add($"'{parameter.Name}' is missing.");
            else sources[parameter.Name] = found[0];
            aliases.AddRange(found.Skip(1));
            problems.AddRange(found.Where(key => !Fits(parameter, file[key], leastRows))
                .Select(key => $"'{key}' has shape {Text(file[key])}; the network's '{parameter.Name}' has {Text(parameter.Shape)}."));
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
    private static IEnumerable<string> Names(string name, bool tied) =>
        name != NetworkTensors.Embedding ? [name]
        : tied ? [name, .. EmbeddingAliases, NetworkTensors.Head]
        : [name, .. EmbeddingAliases];

    private static bool Fits(TensorShape parameter, IReadOnlyList<long> shape, int? leastRows) =>
        shape.SequenceEqual(parameter.Shape)
        || (leastRows is { } rows && parameter.Name is NetworkTensors.Embedding or NetworkTensors.Head
            && shape.Count == 2 && shape[1] == parameter.Shape[1] && shape[0] >= rows);

    private static bool IsAdapter(string name) => name.Contains(".adapter.", StringComparison.Ordinal);

    private static string Text(IEnumerable<long> shape) => $"[{string.Join(", ", shape)}]";
}
