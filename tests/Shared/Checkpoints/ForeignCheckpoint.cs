using System.Text;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;

namespace T5Platform.Tests.Shared.Checkpoints;

/// <summary>A checkpoint as others publish it, small enough to be made in a test. Its numbers follow from a seed.</summary>
internal sealed record ForeignCheckpoint
{
    private List<(string Name, TensorType Type, IReadOnlyList<long> Shape)> _tensors = [];

    /// <summary>The network's form; its configuration says the same.</summary>
    public NetworkForm Form { get; private init; } = new() { Model = ModelPreset.All["test"], VocabularyRows = 384 };

    /// <summary>The configuration's text.</summary>
    public string Config { get; init; } = "";

    /// <summary>Gives the numbers.</summary>
    public byte Seed { get; init; } = 1;

    /// <summary>The files' bytes.</summary>
    public byte[] ConfigBytes => Encoding.UTF8.GetBytes(Config);

    /// <summary>A sound one: every parameter under its own name.</summary>
    public static ForeignCheckpoint Sound(NetworkForm? form = null)
    {
        var checkpoint = new ForeignCheckpoint();
        form ??= checkpoint.Form;
        return checkpoint with
        {
            Form = form,
            Config = HuggingFaceConfig.Write(form),
            _tensors = [.. NetworkTensors.Of(form).Select(static tensor => (tensor.Name, TensorType.F32, tensor.Shape))],
        };
    }

    /// <summary>As the released files are: the embedding under its aliases too, and one key that no network uses.</summary>
    public ForeignCheckpoint AsReleased() => With("encoder.embed_tokens.weight").With("lm_head.weight")
        .With("decoder.block.0.layer.1.EncDecAttention.relative_attention_bias.weight", 32, Form.Model.Heads);

    /// <summary>One more tensor, or another shape; of the embedding's shape when none is said.</summary>
    public ForeignCheckpoint With(string name, params long[] shape) => this with
    {
        _tensors = [.. Without(name)._tensors, (name, TensorType.F32, shape.Length > 0 ? shape : [Form.VocabularyRows, Form.Model.ModelWidth])],
    };

    /// <summary>Without one tensor.</summary>
    public ForeignCheckpoint Without(string name) => this with { _tensors = [.. _tensors.Where(tensor => tensor.Name != name)] };

    /// <summary>Every number of another type.</summary>
    public ForeignCheckpoint In(TensorType type) => this with { _tensors = [.. _tensors.Select(tensor => tensor with { Type = type })] };

    /// <summary>The weights' file.</summary>
    public byte[] Weights()
    {
        long at = 0;
        List<SafetensorsEntry> entries = [];
        foreach (var (name, type, shape) in _tensors.OrderBy(static tensor => tensor.Name, StringComparer.Ordinal))
        {
            var end = at + SafetensorsEntry.ExtentOf(type, shape);
            entries.Add(new(name, type, shape, at, end));
            at = end;
        }
        var data = new byte[at];
        for (var index = 0; index < data.Length; index++)
            data[index] = (byte)((index * 31) + Seed & 0x3f); // small numbers, whatever the type
        return [.. SafetensorsHeader.Write(entries), .. data];
    }

    /// <summary>Writes both files into a folder.</summary>
    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, CheckpointFiles.Config), Config);
        File.WriteAllBytes(Path.Combine(folder, CheckpointFiles.Weights), Weights());
    }
}
