using T5Platform.Training.Checkpoints;

namespace T5Platform.Conformance.Goldens.Networks;

/// <summary>The tensors of a file, for as long as a comparison takes.</summary>
internal static class TensorFile
{
    public static IReadOnlyDictionary<string, Tensor> Read(string folder, string name)
    {
        using var stream = File.OpenRead(Path.Combine(folder, name));
        return SafetensorsFile.Read(stream, stream.Length);
    }
}
