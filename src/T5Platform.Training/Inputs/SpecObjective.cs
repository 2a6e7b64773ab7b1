using T5Platform.Contracts.Specs;
using T5Platform.Data.Batches.Documents;
using T5Platform.Data.Objectives;

namespace T5Platform.Training.Inputs;

/// <summary>What a spec says about an objective and its documents, in the words of the Data room.</summary>
internal static class SpecObjective
{
    public static ObjectiveOptions Options(PretrainingData data)
    {
        var usual = new ObjectiveOptions();
        return usual with
        {
            CorruptionRate = data.CorruptionRate ?? usual.CorruptionRate,
            MeanSpanLength = data.MeanSpanLength ?? usual.MeanSpanLength,
        };
    }

    public static DocumentHandling Handling(PretrainingData data) =>
        data.Documents == Contracts.Specs.DocumentUse.Study ? DocumentHandling.Study : DocumentHandling.Ring;
}
