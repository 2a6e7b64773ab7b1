namespace T5Platform.Model.Tests;

[Trait("speed", "unit")]
public sealed class NativeLibraryTests
{
    [Fact]
    public void Torch_OnThisMachine_LoadsAndComputes()
    {
        using var sum = ones(2, 3).sum();
        Assert.Equal(6f, sum.item<float>());
    }
}
