using System.Text;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Contracts.Imports;

/// <summary>What a folder of others must keep to before runs may begin from it: every problem at once, by file and field.</summary>
public static class ImportCheck
{
    /// <summary>Largest configuration, in bytes: a released one has some 2,000.</summary>
    public const int LargestConfig = 1_000_000;

    /// <summary>Reads a configuration; the network is null where there are problems.</summary>
    public static (NetworkForm? Network, IReadOnlyList<SpecError> Problems) Config(ReadOnlyMemory<byte> utf8Json)
    {
        if (utf8Json.Length > LargestConfig)
            return (null, [new(CheckpointFiles.Config, SpecErrorCode.TooLarge, $"It has {utf8Json.Length} bytes; at most {LargestConfig} are allowed.")]);
        var reading = HuggingFaceConfig.Read(Encoding.UTF8.GetString(utf8Json.Span));
        var problems = reading.Network?.BeyondSpecs() ?? reading.Problems;
        return problems.Count == 0
            ? (reading.Network, [])
            : (null, [.. problems.Select(static problem => new SpecError($"{CheckpointFiles.Config}: {problem.Field}", SpecErrorCode.NotAllowed, problem.ToString()))]);
    }

    /// <summary>Compares the tensors that a file has with those of its network.</summary>
    /// <returns>Keys that the network has no use for, and everything for which the file does not fit.</returns>
    public static (IReadOnlyList<string> Unused, IReadOnlyList<SpecError> Problems) Weights(NetworkForm network, SafetensorsHeader header)
    {
        var mapping = WeightMapping.Of([.. NetworkTensors.Of(network)], header.Shapes());
        var read = mapping.Sources.Values.ToHashSet(StringComparer.Ordinal);
        return (mapping.Unused,
        [
            .. mapping.Problems.Select(static problem => Weights(SpecErrorCode.NotAllowed, problem)),
            .. header.Entries.Where(entry => read.Contains(entry.Name) && entry.Type is TensorType.I32 or TensorType.I64)
                .Select(static entry => Weights(SpecErrorCode.WrongType, $"'{entry.Name}' is of {entry.Type}; allowed are F32, F16, BF16 and F64.")),
        ]);
    }

    /// <summary>A problem of the weights' file.</summary>
    public static SpecError Weights(string code, string sentence) => new(CheckpointFiles.Weights, code, sentence);
}
