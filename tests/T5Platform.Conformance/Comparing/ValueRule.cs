using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;

namespace T5Platform.Conformance.Comparing;

/// <summary>The answer is the expected value.</summary>
internal sealed class ValueRule(NumberRule numbers) : CompareRule
{
    public override CaseResult Judge(VectorCase vector, IVectorFunction function)
    {
        var actual = JsonSerializer.SerializeToElement(function.Call(vector), ConformanceJson.Options);
        var difference = new JsonComparison(numbers, ListedKeys.Only(vector)).Difference(vector.Expected, actual);
        return difference is null
            ? CaseResult.Pass(vector.Id)
            : CaseResult.Fail(vector.Id, vector.Expected.GetRawText(), actual.GetRawText(), difference);
    }
}
