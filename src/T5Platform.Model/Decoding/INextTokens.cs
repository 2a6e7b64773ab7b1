namespace T5Platform.Model.Decoding;

/// <summary>Who answers, row by row, how much each token would be the next one. Its tensors live in the dispose scope in which it was made.</summary>
internal interface INextTokens
{
    /// <summary>For the first token: logits, up to a constant per row, [R, V].</summary>
    Tensor Start();

    /// <summary>After one more token in each row, [R, 1] → [R, V].</summary>
    Tensor Step(Tensor ids);

    /// <summary>Row i goes on from what was row rows[i]: [R'] int64. Rows of one input must stay together, in the order of inputs.</summary>
    void Reorder(Tensor rows);
}
