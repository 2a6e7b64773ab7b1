namespace T5Platform.Study.Costs;

/// <summary>A device to reckon by: what its maker says, and the share of it that a training gets.</summary>
/// <param name="Name">Name.</param>
/// <param name="Flops">Floating-point operations a second, at most.</param>
/// <param name="Share">Share of them that the matrix products of a step are taken to get.</param>
/// <param name="Memory">Bytes.</param>
/// <param name="Bfloat16">Whether products are in bfloat16.</param>
public sealed record DeviceSpeed(string Name, double Flops, double Share, double Memory, bool Bfloat16)
{
    private const double GiB = 1L << 30;

    /// <summary>Devices by name.</summary>
    public static IReadOnlyDictionary<string, DeviceSpeed> All { get; } = new DeviceSpeed[]
    {
        // A TPU v3 chip has two cores, which the study counts as devices (paper 3.1; half of 123 Tflop/s and of 32 GiB each).
        new("tpu-v3-core", 61.5e12, 0.4, 16 * GiB, true),
        new("a100", 312e12, 0.4, 80 * GiB, true),
        new("h100", 989e12, 0.35, 80 * GiB, true),
        // One core of a shared x86-64 virtual machine; small matrices.
        new("cpu-core", 20e9, 1, 4 * GiB, false),
    }.ToDictionary(static device => device.Name);

    /// <summary>Operations a second that are reckoned with.</summary>
    public double Effective => Flops * Share;
}
