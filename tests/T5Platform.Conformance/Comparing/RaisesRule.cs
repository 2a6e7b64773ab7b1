using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors;

namespace T5Platform.Conformance.Comparing;

/// <summary>Our code refuses; which error does not matter.</summary>
internal sealed class RaisesRule : CompareRule
{
    public override CaseResult Judge(VectorCase vector, IVectorFunction function)
    {
        try
        {
            var actual = JsonSerializer.Serialize(function.Call(vector), ConformanceJson.Options);
            return CaseResult.Fail(vector.Id, "an error", actual);
        }
        catch (Exception refusal) when (refusal is not (SkipCaseException or MalformedCaseException or NotImplementedException or OutOfMemoryException))
        {
            return CaseResult.Pass(vector.Id);
        }
    }
}
