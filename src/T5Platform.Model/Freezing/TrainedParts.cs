namespace T5Platform.Model.Freezing;

/// <summary>Which parameters a way of fine-tuning trains, by their names alone (paper 3.5.1).</summary>
public static class TrainedParts
{
    /// <summary>Adapter layers: what is new and the scales of all norms train, nothing else.</summary>
    public static bool WithAdapters(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ParameterName.IsAdapter(name) || ParameterName.IsNorm(name);
    }

    /// <summary>
    /// Gradual unfreezing: the fine-tuning is cut into episodes of equal length; in the first only the last block of each stack trains,
    /// in the last all do. What belongs to no block (the embedding, the output, the norms at the ends) always trains.
    /// </summary>
    /// <param name="name">The parameter.</param>
    /// <param name="blocks">Blocks in its stack.</param>
    /// <param name="episode">From 0.</param>
    /// <param name="episodes">As many as there are blocks in the paper: 12.</param>
    /// <remarks>The table of relative positions bears the name of the first block, and so comes with it. With other numbers of blocks, ⌈blocks·(episode + 1)/episodes⌉ train.</remarks>
    public static bool WithUnfreezing(string name, int blocks, int episode, int episodes = 12)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(blocks, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(episodes, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(episode);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(episode, episodes);
        var training = (((long)blocks * (episode + 1)) + episodes - 1) / episodes;
        return ParameterName.BlockOf(name) is not { } block || block >= blocks - training;
    }
}
