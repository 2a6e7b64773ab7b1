using T5Platform.Model.Attending;
using T5Platform.Model.Configuration;
using T5Platform.Model.Decoding;
using T5Platform.Model.Layers;
using T5Platform.Model.Parameters;
using static TorchSharp.torch.nn.functional;

namespace T5Platform.Model;

/// <summary>T5: an encoder-decoder Transformer (Raffel et al. 2020, section 2.1).</summary>
/// <remarks>
/// <para>B batch, S source, T target, H heads, K head dim, D model, V vocabulary. Ids are int64; 0 is padding and the decoder's start.</para>
/// <para>
/// Every method leaves only its result in the caller's dispose scope. With one torch thread, the same parameters, ids and
/// generator state give the same bits. Dropout draws from torch's default generator of the device: call
/// <c>torch.manual_seed</c> before a forward pass to fix it.
/// </para>
/// </remarks>
public sealed class T5Model : IDisposable
{
    private readonly Parameter _embedding;
    private readonly Parameter _output;
    private readonly Stack _encoder, _decoder;
    private readonly Dropout _dropout;

    private T5Model(T5Config config, ulong seed, Device device)
    {
        (Config, Device, _dropout) = (config, device, new(config.Dropout));
        var root = new ParameterScope(Parameters, seed, device);
        _embedding = root.Weight("shared", [config.VocabularySize, config.DModel], Initializers.Normal(1));
        _encoder = new(root.In("encoder"), config, config.EncoderLayers, _dropout, crosses: false, bidirectional: true);
        _decoder = new(root.In("decoder"), config, config.DecoderLayers, _dropout, crosses: true, bidirectional: false);
        _output = config.TieEmbeddings
            ? _embedding
            : root.Weight("lm_head", [config.VocabularySize, config.DModel], Initializers.FanIn(config.DModel));
    }

    /// <summary>The sizes it was made with.</summary>
    public T5Config Config { get; }

    /// <summary>Where the parameters are.</summary>
    public Device Device { get; }

    /// <summary>All parameters under Hugging Face's names, in a fixed order. Owned by the model.</summary>
    public NamedParameters Parameters { get; } = new();

    /// <summary>Whether dropout acts; true at first.</summary>
    public bool Training
    {
        get => _dropout.Training;
        set => _dropout.Training = value;
    }

    /// <summary>A fresh network whose every parameter follows from the seed and the parameter's name.</summary>
    /// <exception cref="ArgumentException">The configuration has fields out of range; the message lists each.</exception>
    public static T5Model Create(T5Config config, ulong seed, Device? device = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        var problems = config.Validate();
        return problems.Count == 0
            ? new(config, seed, device ?? CPU)
            : throw new ArgumentException(string.Join(' ', problems), nameof(config));
    }

    /// <summary>Logits of each next token, with teacher forcing → [B, T, V].</summary>
    /// <param name="inputIds">[B, S].</param>
    /// <param name="decoderInputIds">[B, T]: the targets shifted right (<see cref="Losses.TeacherForcing.ShiftRight"/>).</param>
    /// <param name="visible">[B, S] bool: inputs that may be looked at; by default those that are not padding.</param>
    public Tensor Forward(Tensor inputIds, Tensor decoderInputIds, Tensor? visible = null)
    {
        using var scope = NewDisposeScope();
        var mask = AttentionMask.Padding(visible ?? Visible(inputIds));              // [B, 1, 1, S]
        var memory = _encoder.Forward(Embed(inputIds), mask);                        // [B, S, D]
        var causal = AttentionMask.Causal(decoderInputIds.shape[1], Device);         // [1, 1, T, T]
        var decoded = _decoder.Forward(Embed(decoderInputIds), causal, memory, mask); // [B, T, D]
        return Logits(decoded).MoveToOuterDisposeScope();                            // [B, T, V]
    }

    /// <summary>The encoder's output after its last norm: ids [B, S] → [B, S, D].</summary>
    /// <param name="inputIds">[B, S].</param>
    /// <param name="visible">[B, S] bool: inputs that may be looked at; by default those that are not padding.</param>
    public Tensor Encode(Tensor inputIds, Tensor? visible = null)
    {
        using var scope = NewDisposeScope();
        return _encoder.Forward(Embed(inputIds), AttentionMask.Padding(visible ?? Visible(inputIds))).MoveToOuterDisposeScope();
    }

    /// <inheritdoc />
    public void Dispose() => Parameters.Dispose();

    internal Stack Encoder => _encoder;

    internal Stack Decoder => _decoder;

    /// <summary>Prepares decoding one token at a time, at most <paramref name="capacity"/>, from an encoder's output.</summary>
    internal IncrementalDecoder StartDecoding(Tensor inputIds, long capacity, Tensor? visible = null)
    {
        var mask = AttentionMask.Padding(visible ?? Visible(inputIds));
        return new(this, _decoder, _encoder.Forward(Embed(inputIds), mask), mask, capacity);
    }

    /// <summary>ids [B, T] → [B, T, D].</summary>
    internal Tensor Embed(Tensor ids) => _embedding.index(ids);

    /// <summary>[B, T, D] → [B, T, V].</summary>
    internal Tensor Logits(Tensor decoded) =>
        linear(Config.TieEmbeddings ? decoded * Math.Pow(Config.DModel, -0.5) : decoded, _output);

    private static Tensor Visible(Tensor ids) => ids.not_equal(0);
}
