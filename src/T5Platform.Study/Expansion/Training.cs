using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Expansion;

/// <summary>What a node that trains would ask for.</summary>
/// <param name="Run">The run.</param>
/// <param name="VocabularyRows">Rows of its embedding.</param>
/// <param name="Preset">Preset of its network.</param>
/// <param name="Tokens">Tokens that it reads.</param>
internal sealed record Training(RunSpec Run, int VocabularyRows, string? Preset, long Tokens);
