using T5Platform.Contracts.WhatIf;

namespace T5Platform.Web.Rest.Documents;

/// <summary>A run or an evaluation and what people call it.</summary>
/// <param name="Holder"><c>run-…</c> or <c>evaluation-…</c>.</param>
/// <param name="Name">Its name.</param>
internal sealed record HolderDocument(string Holder, string Name)
{
    public static HolderDocument Of(NamedHolder named) => new(named.Holder.ToString(), named.Name);
}
