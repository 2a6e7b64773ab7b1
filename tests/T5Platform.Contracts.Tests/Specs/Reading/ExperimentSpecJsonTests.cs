using System.Text.Json;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Contracts.Tests.Specs.Reading;

[Trait("speed", "unit")]
public class ExperimentSpecJsonTests
{
    [Theory]
    [InlineData(SpecSamples.Small)]
    [InlineData(SpecSamples.Full)]
    public void Write_SoundSpec_ReadsBackEqual(string json)
    {
        var spec = SpecSamples.Read(json).Spec!;

        var written = ExperimentSpecJson.Write(spec);
        var back = SpecSamples.Read(written);

        Assert.Empty(back.Errors);
        Assert.Equivalent(spec, back.Spec, strict: true);
        Assert.Equal(written, ExperimentSpecJson.Write(back.Spec!));
    }

    [Fact]
    public void Write_FullSpec_HasEveryFieldOfTheTableInItsOrder()
    {
        using var written = JsonDocument.Parse(ExperimentSpecJson.Write(SpecSamples.Read(SpecSamples.Full).Spec!));

        MustHaveTheFields(SpecFields.Experiment, written.RootElement);
    }

    private static void MustHaveTheFields(SpecField field, JsonElement element)
    {
        var expected = field.Fields.Where(child => child.Name is not ("$schema" or "preset")).ToList();
        if (field.Name != "")
            Assert.Equal(expected.Select(child => child.Name), element.EnumerateObject().Select(property => property.Name));
        foreach (var child in expected.Where(child => child.Type == SpecFieldType.Object))
            MustHaveTheFields(child, element.GetProperty(child.Name));
    }
}
