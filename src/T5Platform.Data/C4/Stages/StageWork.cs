using T5Platform.Data.C4.Shards;

namespace T5Platform.Data.C4.Stages;

/// <summary>One file shard of a stage, being made.</summary>
internal sealed record StageWork(C4Options Options, IReadOnlyList<string> Files, C4Folder Folder, ShardNumber Shard, RuleCounts Counts)
{
    /// <summary>Counts are there before the shard counts as made.</summary>
    public void SaveCounts(C4Stage stage) => WholeFile.Write(Folder.CountsOf(stage, Shard), Counts.Write);
}
