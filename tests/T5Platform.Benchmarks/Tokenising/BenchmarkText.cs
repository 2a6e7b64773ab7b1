using T5Platform.Data;
using T5Platform.Data.Tasks;
using T5Platform.Data.Vocabularies.SentencePiece;

namespace T5Platform.Benchmarks.Tokenising;

/// <summary>What is tokenised, and by which model: nothing that must be fetched.</summary>
internal static class BenchmarkText
{
    private const int Pieces = 8000;

    /// <summary>English of the .NET documentation, one document a line.</summary>
    public static string Write(string path)
    {
        var locations = new DataLocations { CacheDirectory = Path.GetDirectoryName(path)! };
        var documents = new DataCatalogue(locations, TimeProvider.System).Corpus("dotnet-docs").Documents(Split.Train);
        File.WriteAllLines(path, documents.Select(document => document.ReplaceLineEndings(" ")));
        return path;
    }

    /// <summary>T5's own model if reference data is here, else one that is trained on the text.</summary>
    public static string Model(WorkFolder folder, string text)
    {
        if (Environment.GetEnvironmentVariable("T5_SHARED") is { Length: > 0 } shared &&
            Path.Combine(shared, "conformance/goldens/tokenizer/t5_spiece.model") is var model && File.Exists(model)) return model;
        return SentencePieceTraining.Run(new SentencePieceTrainingOptions { Inputs = [text], ModelPrefix = folder.File("model"), VocabularySize = Pieces });
    }
}
