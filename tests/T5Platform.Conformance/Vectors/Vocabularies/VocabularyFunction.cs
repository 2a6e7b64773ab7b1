using System.Text.Json;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Conformance.Vectors.Vocabularies;

/// <summary>Something that a vocabulary does.</summary>
/// <param name="create">Makes the vocabulary of <c>params.init</c>.</param>
/// <param name="call">Calls it.</param>
internal sealed class VocabularyFunction(
    Func<JsonElement, ReferenceFiles, IVocabulary> create, Func<IVocabulary, VectorCase, object?> call) : IVectorFunction
{
    public object? Call(VectorCase vector)
    {
        var vocabulary = create(vector.Params.Optional("init") ?? JsonSerializer.SerializeToElement(new { }), vector.Files);
        using (vocabulary as IDisposable) return call(vocabulary, vector);
    }
}
