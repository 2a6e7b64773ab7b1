using T5Platform.Contracts.Interchange;
using T5Platform.Data.Batches;
using T5Platform.Model.Losses;
using T5Platform.Training.Checkpoints;

namespace T5Platform.Training.Networks;

/// <summary>A network as the loop sees it.</summary>
internal interface INetwork : IDisposable
{
    /// <summary>Its sizes.</summary>
    NetworkForm Form { get; }

    /// <summary>Its parameters under Hugging Face's names, each once.</summary>
    IReadOnlyList<NamedTensor> Parameters { get; }

    /// <summary>Lets the parameters that a rule names train from now on, and freezes the others: their gradients are absent.</summary>
    void Train(Func<string, bool> trains);

    /// <summary>The loss of a batch, dropout on; adds the gradient of its sum to <c>grad</c> of every parameter that requires one.</summary>
    BatchLoss AddGradients(Batch batch);

    /// <summary>Takes over saved weights.</summary>
    /// <param name="weights">By name.</param>
    /// <param name="complete">Whether parameters that a fine-tuning adds must be among them too; otherwise they keep their first values.</param>
    /// <exception cref="UnusableSpecException">The weights are of another network; the message names every difference.</exception>
    void Load(IReadOnlyDictionary<string, TorchSharp.torch.Tensor> weights, bool complete);

    /// <summary>
    /// Takes over weights of another maker: of any floating-point type, under any alias, with keys that nobody needs, and with another number
    /// of padding rows after those of the vocabulary. What the file lacks of padding and adapters keeps its first values.
    /// </summary>
    /// <param name="weights">By name.</param>
    /// <exception cref="UnusableSpecException">The weights are of another network; the message names every difference.</exception>
    void Import(IReadOnlyDictionary<string, TorchSharp.torch.Tensor> weights);
}
