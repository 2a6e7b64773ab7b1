namespace T5Platform.Data.Tasks;

/// <summary>One example in T5's form: text in, text out.</summary>
public readonly record struct TextExample(string Inputs, string Targets);
