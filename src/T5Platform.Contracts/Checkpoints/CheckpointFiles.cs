using System.Globalization;
using System.Text.RegularExpressions;

namespace T5Platform.Contracts.Checkpoints;

/// <summary>Names of a checkpoint's files. Ranks that hold the parts of one network write a file each, of whole tensors.</summary>
public static partial class CheckpointFiles
{
    /// <summary>The network's form; the name that Hugging Face's tools look for.</summary>
    public const string Config = Interchange.HuggingFaceConfig.FileName;

    /// <summary>Weights, where one rank writes them; the name that Hugging Face's tools look for.</summary>
    public const string Weights = "model.safetensors";

    /// <summary>In which file each weight is, where there are several; the name that Hugging Face's tools look for.</summary>
    public const string WeightsIndex = "model.safetensors.index.json";

    /// <summary>State of the optimiser, where one rank writes it.</summary>
    public const string OptimizerState = "optimizer.safetensors";

    /// <summary>What lists the others.</summary>
    public const string Manifest = SealedJson.FileName;

    /// <summary>All of them, where one rank writes.</summary>
    public static IReadOnlyList<string> All { get; } = [Config, Weights, OptimizerState, Manifest];

    /// <summary>The weights that one of several ranks writes.</summary>
    /// <param name="part">Which, from 0.</param>
    /// <param name="parts">How many there are.</param>
    public static string WeightsOf(int part, int parts) => parts == 1 ? Weights : Numbered("model", part, parts);

    /// <summary>The optimiser's state that one of several ranks writes.</summary>
    /// <param name="part">Which, from 0.</param>
    /// <param name="parts">How many there are.</param>
    public static string OptimizerStateOf(int part, int parts) => parts == 1 ? OptimizerState : Numbered("optimizer", part, parts);

    /// <summary>Whether a file of that name holds weights.</summary>
    public static bool HoldsWeights(string name) => name == Weights || (IsNumbered().IsMatch(name) && name.StartsWith("model-", StringComparison.Ordinal));

    /// <summary>Whether a file of that name holds the optimiser's state.</summary>
    public static bool HoldsOptimizerState(string name) => name == OptimizerState || (IsNumbered().IsMatch(name) && name.StartsWith("optimizer-", StringComparison.Ordinal));

    /// <summary>Whether Hugging Face's library needs a file of that name to open the checkpoint.</summary>
    public static bool IsOfTheNetwork(string name) => name is Config or WeightsIndex || HoldsWeights(name);

    /// <summary>Whether a checkpoint may have a file of that name.</summary>
    public static bool MayHave(string name) => All.Contains(name) || name == WeightsIndex || IsNumbered().IsMatch(name);

    private static string Numbered(string what, int part, int parts) => string.Create(CultureInfo.InvariantCulture, $"{what}-{part + 1:D5}-of-{parts:D5}.safetensors");

    [GeneratedRegex("^(?:model|optimizer)-[0-9]{5}-of-[0-9]{5}[.]safetensors$")]
    private static partial Regex IsNumbered();
}
