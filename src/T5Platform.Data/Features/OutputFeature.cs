using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Features;

/// <summary>What a task gives out under a name.</summary>
/// <param name="Vocabulary">Makes ids of its text.</param>
/// <param name="AddsEos">Whether its ids end with EOS.</param>
public sealed record OutputFeature(IVocabulary Vocabulary, bool AddsEos = true);
