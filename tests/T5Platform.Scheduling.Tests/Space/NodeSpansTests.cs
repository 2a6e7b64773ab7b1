using CsCheck;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Tests.Space;

[Trait("speed", "unit")]
public class NodeSpansTests
{
    private static readonly string[] Mesh = ["aabbb.", "aabbbc", "ddbbbc", "eeee.c"];

    [Fact]
    public void In_AnyRectangle_CountsItsOwners() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[1, 4], Gen.Int[1, 6])
            .Where((row, column, rows, columns) => row + rows <= 4 && column + columns <= 6)
            .Sample((row, column, rows, columns) =>
            {
                var area = new MeshRectangle(new(row, column), new(rows, columns));
                var spans = new NodeSpans(4, 6, (r, c) => Mesh[r][c] == '.' ? -1 : Mesh[r][c]);
                return spans.In(area) == area.Coordinates().Select(at => Mesh[at.Row][at.Column]).Where(owner => owner != '.').Distinct().Count();
            });
}
