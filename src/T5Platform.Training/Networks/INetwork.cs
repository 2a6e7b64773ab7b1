using T5Platform.Data.Batches;
using T5Platform.Training.Checkpoints;

namespace T5Platform.Training.Networks;

/// <summary>A network as the loop sees it.</summary>
internal interface INetwork : IDisposable
{
    /// <summary>Its parameters under Hugging Face's names, each once.</summary>
    IReadOnlyList<NamedTensor> Parameters { get; }

    /// <summary>The loss of a batch, dropout on, with a graph to differentiate.</summary>
    NetworkLoss Loss(Batch batch);

    /// <summary>The most likely next token, again and again, until EOS or the batch's target length. Dropout off.</summary>
    /// <returns>One list of ids for each row.</returns>
    IReadOnlyList<int[]> Decode(Batch batch);
}
