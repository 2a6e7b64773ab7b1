namespace T5Platform.Grains.WakingUp;

/// <summary>A grain that looks after itself once it is awake.</summary>
[Alias("t5.IWakeable")]
internal interface IWakeable : IAddressable
{
    /// <summary>Be awake.</summary>
    [Alias("Wake"), Orleans.Concurrency.OneWay] Task Wake();
}
