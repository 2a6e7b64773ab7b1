using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Comparing;

namespace T5Platform.Conformance.Vectors;

/// <summary>Runs cases against registered functions, by the rule that each case states.</summary>
internal sealed class VectorRunner(IReadOnlyDictionary<string, IVectorFunction> functions, IReadOnlyDictionary<string, string> withoutMeaning)
{
    public CaseResult Run(VectorCase vector)
    {
        if (withoutMeaning.TryGetValue(vector.Function, out var why)) return CaseResult.Skip(vector.Id, why);
        if (!functions.TryGetValue(vector.Function, out var function))
            return CaseResult.Skip(vector.Id, SkipCaseException.NotYet(vector.Function).Message);
        try
        {
            return CompareRule.Of(vector).Judge(vector, function);
        }
        catch (SkipCaseException skip)
        {
            return CaseResult.Skip(vector.Id, skip.Message);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return CaseResult.Fail(vector.Id, vector.Expected.GetRawText(), $"{broken.GetType().Name}: {broken.Message}");
        }
    }
}
