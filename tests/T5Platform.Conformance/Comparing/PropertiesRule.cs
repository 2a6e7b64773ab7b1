using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Comparing.Properties;
using T5Platform.Conformance.Vectors;

namespace T5Platform.Conformance.Comparing;

/// <summary>The answer has the expected properties, whatever the seed.</summary>
internal sealed class PropertiesRule : CompareRule
{
    private const int Seeds = 50;

    public override CaseResult Judge(VectorCase vector, IVectorFunction function)
    {
        var properties = vector.Expected.EnumerateObject().ToList();
        var unknown = properties.Where(property => !PropertyRegistry.Known.ContainsKey(property.Name)).Select(property => property.Name).ToList();
        if (unknown.Count > 0) throw SkipCaseException.NotYet($"the properties {string.Join(", ", unknown)}");
        for (var seed = 0L; seed < Seeds; seed++)
        {
            var seen = Observation.Of(vector with { Seed = seed }, function);
            foreach (var property in properties)
            {
                if (PropertyRegistry.Known[property.Name](seen, property.Value)) continue;
                return CaseResult.Fail(
                    vector.Id, $"{property.Name}: {property.Value.GetRawText()}", seen.Output.GetRawText(), $"{property.Name} does not hold with seed {seed}");
            }
        }

        return CaseResult.Pass(vector.Id);
    }
}
