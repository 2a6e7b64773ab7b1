namespace T5Platform.Contracts.Interchange;

/// <summary>The type of a tensor's numbers, by its name in a safetensors header.</summary>
public enum TensorType
{
    /// <summary>IEEE 754 single.</summary>
    F32,

    /// <summary>IEEE 754 double.</summary>
    F64,

    /// <summary>IEEE 754 half.</summary>
    F16,

    /// <summary>The upper half of a single.</summary>
    BF16,

    /// <summary>Whole numbers of 64 bits.</summary>
    I64,

    /// <summary>Whole numbers of 32 bits.</summary>
    I32,
}
