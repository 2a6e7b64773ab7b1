namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>A piece of a text.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The normalised text that it stands for, blanks written ▁.</param>
/// <param name="Begin">Where it begins in the original, in code points.</param>
/// <param name="End">Where it ends in the original, in code points.</param>
public readonly record struct TextPiece(int Id, string Text, int Begin, int End);
