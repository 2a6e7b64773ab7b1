using static T5Platform.Contracts.Specs.Reading.SpecFieldForms;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>The part of the table about how a step computes, the same for pre-training and fine-tuning.</summary>
internal static class EngineFields
{
    public static IReadOnlyList<SpecField> All { get; } =
    [
        new()
        {
            Name = "loss", Type = SpecFieldType.Object, Default = "{}",
            Description = "The loss beside the cross-entropy with teacher forcing; fields left out are the paper's.",
            Fields =
            [
                Fraction("labelSmoothing", "Share of the probability that is spread over the whole vocabulary.", 0, 0.9) with { Default = "0" },
                Fraction("zLoss", "Weight of log²Z per target token, which keeps logits from drifting.", 0, 1) with { Default = "1e-4" },
                Choice<LossDenominator>("denominator", "What a batch's summed loss is divided by: its target tokens, or all target positions with padding, as T5's training did."),
            ],
        },
        Choice<Precision>("precision", "The numbers that a step computes with. Master weights are float32 always."),
        Flag("activationCheckpointing", "Whether blocks are computed again in the backward pass instead of kept: less memory, a third more time, the same bits."),
        Flag("packed", "Whether several examples share a row, kept apart by segment ids."),
    ];

    public static SpecField Method { get; } = new()
    {
        Name = "method", Type = SpecFieldType.Object, Default = "\"all\"",
        Description = "Which parameters a fine-tuning changes: all, gradual_unfreezing, or an object that adds adapter layers of a width.",
        Shorthand = Choice<FinetuningMethodKind>("", "Which parameters."),
        Fields =
        [
            Choice<FinetuningMethodKind>("kind", "Which parameters."),
            Whole("adapterWidth", "Inner width of the adapter layers; with adapters only, and then required.", 1, 65_536),
        ],
    };
}
