using T5Platform.Conformance.Vectors;

namespace T5Platform.Conformance.Comparing;

/// <summary>Cases whose expected objects name only some of the keys.</summary>
internal static class ListedKeys
{
    public static bool Only(VectorCase vector) =>
        vector.Topic is "paper_examples" or "rouge" || vector.Function.Contains("Evaluator", StringComparison.Ordinal);
}
