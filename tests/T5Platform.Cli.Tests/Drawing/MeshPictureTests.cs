using T5Platform.Cli.Drawing.Mesh;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Cli.Tests.Drawing;

[Trait("speed", "unit")]
public sealed class MeshPictureTests
{
    [Fact]
    public void Pod_OfFourNodes_HasWallsBetweenThem()
    {
        var pod = Assert.Single(PodView.Of(
            [
                A.Node("a", new(new(0, 0), new MeshShape(2, 2))), A.Node("b", new(new(0, 2), new MeshShape(2, 2))),
                A.Node("c", new(new(2, 0), new MeshShape(1, 2))), A.Node("d", new(new(2, 2), new MeshShape(1, 2)), "lost"),
            ],
            [A.Lease("x", new(new(1, 1), new MeshShape(2, 2)))]));
        Assert.Equal(
            [
                "     0  1   2  3",
                "   ┌──────┬──────┐",
                " 0 │ ·  · │ ·  · │",
                " 1 │ ·  A │ A  · │",
                "   ├──────┼──────┤",
                " 2 │ ·  A │ A  ? │",
                "   └──────┴──────┘",
            ],
            Screen.Of(MeshPicture.Draw(pod, 80)));
    }

    [Fact]
    public void Pod_WithAHole_ShowsNothingThere()
    {
        var pod = Assert.Single(PodView.Of([A.Node("a", new(new(0, 0), new MeshShape(1, 1))), A.Node("b", new(new(1, 1), new MeshShape(1, 1)))], []));
        Assert.Equal(
            [
                "     0   1",
                "   ┌───┐",
                " 0 │ · │",
                "   └───┼───┐",
                " 1     │ · │",
                "       └───┘",
            ],
            Screen.Of(MeshPicture.Draw(pod, 80)));
    }

    [Fact]
    public void Pod_WiderThanTheTerminal_IsDrawnNarrow()
    {
        var pod = Assert.Single(PodView.Of([.. Enumerable.Range(0, 8).Select(static index => A.Node($"n{index}", new(new(0, 4 * index), new MeshShape(2, 4))))], []));
        var lines = Screen.Of(MeshPicture.Draw(pod, 80));
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        Assert.Equal(" 0 │····│····│····│····│····│····│····│····│", lines[1]);
    }

    [Fact]
    public void Lease_OfSeveralSlices_IsDrawnInEachOfItsPods()
    {
        var lease = A.Lease("x", new(new(0, 1), new MeshShape(1, 2))) with { More = [new() { Pod = "pod-9", Rectangle = new(new(1, 0), new MeshShape(1, 2)) }] };
        var pods = PodView.Of([A.Node("a", new(new(0, 0), new MeshShape(1, 3))), A.Node("far", new(new(0, 0), new MeshShape(2, 2))) with { Pod = "pod-9" }], [lease]);
        Assert.Equal([" 0 │ ·  A  A │"], Screen.Of(MeshPicture.Draw(pods[0], 80)).Where(static line => line.Contains('A')));
        Assert.Equal([" 1 │ A  A │"], Screen.Of(MeshPicture.Draw(pods[1], 80)).Where(static line => line.Contains('A')));
    }

    [Fact]
    public void Pods_AreOrderedByPoolAndName_AlsoWhenOnlyALeaseIsKnown()
    {
        var far = A.Node("far", new(new(0, 0), new MeshShape(1, 1))) with { Pod = "pod-9" };
        Assert.Equal(["pod-0", "pod-9"], PodView.Of([far], [A.Lease("x", new(new(0, 0), new MeshShape(1, 1)))]).Select(static pod => pod.Name));
    }

    [Fact]
    public void Letter_OfTheHundredthSlice_IsASignThatStandsForMany() => Assert.Equal(('A', 'a', '#'), (PodView.LetterOf(0), PodView.LetterOf(26), PodView.LetterOf(99)));
}
