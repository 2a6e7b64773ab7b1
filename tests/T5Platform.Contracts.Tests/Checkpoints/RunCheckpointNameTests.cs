using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Ids;

namespace T5Platform.Contracts.Tests.Checkpoints;

[Trait("speed", "unit")]
public sealed class RunCheckpointNameTests
{
    private const string Id = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData($"run/{Id}", null)]
    [InlineData($"run/{Id}@0", 0L)]
    [InlineData($"run/{Id}@524288", 524288L)]
    public void TryParse_Name_IsReadAndWrittenAlike(string text, long? step)
    {
        var name = RunCheckpointName.TryParse(text);
        Assert.Equal(new RunCheckpointName(new RunId(Guid.ParseExact(Id, "N")), step), name);
        Assert.Equal(text, name.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t5-small")]
    [InlineData("run/")]
    [InlineData($"run/{Id}@")]
    [InlineData($"run/{Id}@-1")]
    [InlineData($"run/{Id}@1@2")]
    [InlineData($"run/{Id}@99999999999999999999")]
    [InlineData("run/0123")]
    [InlineData("run/01234567-89ab-cdef-0123-456789abcdef")]
    public void TryParse_AnythingElse_IsNone(string? text) => Assert.Null(RunCheckpointName.TryParse(text));
}
