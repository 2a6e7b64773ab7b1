using T5Platform.Model.Attending;
using T5Platform.Model.Configuration;
using T5Platform.Model.Layers;
using T5Platform.Model.Parameters;
using T5Platform.Model.Partitioning;
using T5Platform.Model.Sequences;

namespace T5Platform.Model;

/// <summary>T5 (Raffel et al. 2020, section 2.1), or another of the architectures that the paper compares (3.2).</summary>
/// <remarks>
/// <para>
/// B batch, S source, T target, L read by the decoder (T, or S + T where there is no encoder), H heads, K head dim, D model,
/// V vocabulary. Ids are int64; 0 is padding and the decoder's start.
/// </para>
/// <para>
/// Every method leaves only its result in the caller's dispose scope. With one torch thread, the same parameters, ids and
/// generator state give the same bits. Dropout draws from torch's default generator of the device: call
/// <c>torch.manual_seed</c> before a forward pass to fix it.
/// </para>
/// </remarks>
public sealed class T5Model : IDisposable
{
    private T5Model(T5Config config, ulong seed, Device device, ScalarType type, Partition partition)
    {
        (Config, Device, Type, Partition, Dropout) = (config, device, type, partition, new(config.Dropout, partition));
        var root = new ParameterScope(Parameters, seed, device, type, partition);
        var hasEncoder = config.Architecture.HasEncoder();
        Embedding = new(root, config);
        var encoder = config.Architecture == Architecture.EncoderDecoder
            ? new Stack(root.In("encoder"), config, config.EncoderLayers, Products, Dropout, partition, crosses: false)
            : null;
        Decoder = new(root.In("decoder"), config, config.DecoderLayers, Products, Dropout, partition, crosses: hasEncoder);
        Encoder = hasEncoder ? encoder ?? Decoder : null;
        Output = new(root, config, Embedding, Products);
    }

    /// <summary>The sizes it was made with.</summary>
    public T5Config Config { get; }

    /// <summary>What of the network is here: all of it, if nothing else was asked for.</summary>
    public Partition Partition { get; }

    /// <summary>Where the parameters are.</summary>
    public Device Device { get; }

    /// <summary>All parameters under Hugging Face's names, in a fixed order. Owned by the model.</summary>
    public NamedParameters Parameters { get; } = new();

    /// <summary>Whether dropout acts; true at first.</summary>
    public bool Training
    {
        get => Dropout.Training;
        set => Dropout.Training = value;
    }

    /// <summary>The type of matrix products; float32 at first.</summary>
    public Precision Precision
    {
        get => Products.Precision;
        set => Products.Precision = value;
    }

    /// <summary>A fresh network whose every parameter follows from the seed and the parameter's name.</summary>
    /// <param name="config">Sizes and architecture.</param>
    /// <param name="seed">Gives the first values.</param>
    /// <param name="device">Where it lives; the CPU by default.</param>
    /// <param name="type">The parameters' type: float32, or float64 to check gradients with.</param>
    /// <param name="partition">The part of it that is made; by default all.</param>
    /// <exception cref="ArgumentException">The configuration has fields out of range, or cannot be cut so; the message lists each.</exception>
    public static T5Model Create(T5Config config, ulong seed, Device? device = null, ScalarType type = ScalarType.Float32, Partition? partition = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        var cut = partition ?? Partition.Whole;
        IReadOnlyList<string> problems = [.. config.Validate().Select(static problem => problem.ToString()), .. cut.Objection(config) is { } objection ? [objection] : Array.Empty<string>()];
        return problems.Count == 0
            ? new(config, seed, device ?? CPU, type, cut)
            : throw new ArgumentException(string.Join(' ', problems), nameof(config));
    }

    /// <summary>Logits of each next token, with teacher forcing → [B, T, V]. For networks with an encoder.</summary>
    /// <param name="inputIds">[B, S].</param>
    /// <param name="decoderInputIds">[B, T]: the targets shifted right (<see cref="Losses.TeacherForcing.ShiftRight"/>).</param>
    /// <param name="visible">[B, S] bool: inputs that may be looked at; by default those that are not padding.</param>
    /// <exception cref="InvalidOperationException">There is no encoder.</exception>
    public Tensor Forward(Tensor inputIds, Tensor decoderInputIds, Tensor? visible = null)
    {
        RequireEncoder();
        using var scope = NewDisposeScope();
        var mask = AttentionMask.Padding(visible ?? Visible(inputIds), Type);        // [B, 1, 1, S]
        return Output.Forward(Hidden(new()
        {
            Inputs = inputIds,
            InputMask = mask,
            Read = decoderInputIds,
            ReadMask = AttentionMask.Causal(decoderInputIds.shape[1], Type, Device), // [1, 1, T, T]
            CrossMask = mask,
            AskedPlaces = [],
            AskedTokens = [],
        })).MoveToOuterDisposeScope();                                               // [B, T, V]
    }

    /// <summary>Logits of each next token of a batch of any architecture, with teacher forcing → [B, L, V].</summary>
    /// <remarks>Without an encoder, row by row: the inputs without padding, the targets without padding, and what is left.</remarks>
    public Tensor Forward(TokenBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using var scope = NewDisposeScope();
        return Output.Forward(Hidden(BatchTensors.Of(batch, this, LossOn.Targets))).MoveToOuterDisposeScope();
    }

    /// <summary>The encoder's output after its last norm: ids [B, S] → [B, S, D].</summary>
    /// <param name="inputIds">[B, S].</param>
    /// <param name="visible">[B, S] bool: inputs that may be looked at; by default those that are not padding.</param>
    /// <exception cref="InvalidOperationException">There is no encoder.</exception>
    public Tensor Encode(Tensor inputIds, Tensor? visible = null)
    {
        RequireEncoder();
        using var scope = NewDisposeScope();
        return EncodeMasked(inputIds, AttentionMask.Padding(visible ?? Visible(inputIds), Type)).MoveToOuterDisposeScope();
    }

    /// <inheritdoc />
    public void Dispose() => Parameters.Dispose();

    internal TokenEmbedding Embedding { get; }

    /// <summary>The decoder itself where both share their parameters; null where there is none.</summary>
    internal Stack? Encoder { get; }

    internal Stack Decoder { get; }

    internal OutputLayer Output { get; }

    internal MatrixProducts Products { get; } = new();

    internal Dropout Dropout { get; }

    /// <summary>The parameters' type.</summary>
    internal ScalarType Type { get; }

    /// <summary>
    /// Whether the decoder tells positions that follow from those before: it meets them where the inputs are visible as a whole (Mesh TensorFlow).
    /// </summary>
    internal bool DecoderIsBidirectional => Config.Architecture == Architecture.PrefixLanguageModel;

    /// <summary>What the decoder, or the only stack, makes of a batch → [B, L, D].</summary>
    internal Tensor Hidden(BatchTensors batch) =>
        Decode(batch, Encoder is null ? null : EncodeMasked(batch.Inputs!, batch.InputMask!));

    /// <summary>The same with the encoder's output [B, S, D] at hand; null where there is no encoder.</summary>
    internal Tensor Decode(BatchTensors batch, Tensor? memory)
    {
        var bias = Decoder.Bias(batch.ReadMask, batch.Read.shape[1], DecoderIsBidirectional);  // [B or 1, H, L, L]
        return Decoder.Forward(Embedding.Forward(batch.Read), bias, memory, batch.CrossMask);  // [B, L, D]
    }

    /// <summary>ids [B, S] under a mask [B, 1, 1 or S, S] → [B, S, D].</summary>
    internal Tensor EncodeMasked(Tensor inputIds, Tensor mask) =>
        Encoder!.Forward(Embedding.Forward(inputIds), Encoder.Bias(mask, inputIds.shape[1], bidirectional: true));

    /// <summary>[B, S]: what is not padding.</summary>
    internal static Tensor Visible(Tensor ids) => ids.not_equal(0);

    private void RequireEncoder()
    {
        if (Encoder is null) throw new InvalidOperationException($"A {Config.Architecture} has no encoder: give it a {nameof(TokenBatch)}.");
    }
}
