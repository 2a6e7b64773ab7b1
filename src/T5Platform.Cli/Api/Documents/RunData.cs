namespace T5Platform.Cli.Api.Documents;

/// <summary>What a run trains on: <c>pretraining</c> with corpus and objective, or <c>finetuning</c> with a task.</summary>
internal sealed record RunData(string Kind, string? Corpus, string? Objective, string? Task);
