namespace T5Platform.Model.Partitioning;

/// <summary>How the devices that hold the parts of one network add up what each has computed.</summary>
public interface IPartitionSum
{
    /// <summary>The sum of every device's tensor, the same bits on each, in float32 or wider. Every device makes the same calls in the same order.</summary>
    /// <param name="part">This device's; it is left as it is.</param>
    Tensor Add(Tensor part);
}
