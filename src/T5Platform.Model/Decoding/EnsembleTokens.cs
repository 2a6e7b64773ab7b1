using T5Platform.Model.Memory;
namespace T5Platform.Model.Decoding;

/// <summary>The mean of what several networks say.</summary>
internal sealed class EnsembleTokens(IReadOnlyList<INextTokens> members, EnsembleMean mean) : INextTokens
{
    public Tensor Start() => Mean(static member => member.Start());

    public Tensor Step(Tensor ids) => Mean(member => member.Step(ids));

    public void Reorder(Tensor rows)
    {
        foreach (var member in members) member.Reorder(rows);
    }

    private Tensor Mean(Func<INextTokens, Tensor> ask)
    {
        using var scope = NewDisposeScope();
        var sum = Part(ask(members[0]));
        foreach (var member in members.Skip(1)) sum.add_(Part(ask(member)), Kept.Number(1));
        var result = sum.div_(Kept.Number(members.Count));                                        // [R, V]
        return (mean == EnsembleMean.Logits ? result : result.log()).MoveToOuterDisposeScope();
    }

    private Tensor Part(Tensor logits) => mean == EnsembleMean.Logits ? logits : logits.softmax(-1);
}
