using T5Platform.Data.C4.Shards;

namespace T5Platform.Data.C4.Stages;

/// <summary>Settles the claims of one part of all keys; the losses are sorted by where the pages came from.</summary>
internal static class PickStage
{
    public static void Run(StageWork work, C4Stage claims, C4Stage stage)
    {
        using var sort = new ExternalSort();
        using var lost = new ExternalSort();
        foreach (var claim in work.Folder.Entries(claims, work.Shard)) sort.Add(claim);
        foreach (var loss in Claims.Lost(sort.Sorted())) lost.Add(loss);
        EntryFile.Write(work.Folder.Mark(stage, work.Shard), lost.Sorted(), work.Shard.Count, static loss => loss.Place.Shard);
    }
}
