namespace T5Platform.Contracts.Grains;

/// <summary>One sweep: a definition whose trials are submitted as experiments, by what became of those before. Key: <see cref="SweepId"/>.</summary>
[Alias("t5.ISweepGrain")]
public interface ISweepGrain : IGrainWithGuidKey
{
    /// <summary>Takes the definition, a sweep's file in its canonical form, and begins its trials. The same again is accepted; another is refused.</summary>
    [Alias("Submit")] Task<Acknowledgement> Submit(string definition);

    /// <summary>Cancels every trial that has not ended, and begins no other.</summary>
    [Alias("Cancel")] Task<Acknowledgement> Cancel(string reason);
}
