namespace T5Platform.Contracts.Grains;

/// <summary>One study of somebody's own: the file that says what its tables are. Key: its name.</summary>
[Alias("t5.IStudyGrain")]
public interface IStudyGrain : IGrainWithStringKey
{
    /// <summary>Keeps a study's file, YAML, as the newest of its name; older ones stay. The same as the newest changes nothing; an unsound one is refused.</summary>
    [Alias("Keep")] Task<Acknowledgement> Keep(string yaml);
}
