using T5Platform.Data.Corpora;
using T5Platform.Data.Objectives;
using T5Platform.Data.Tasks;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data;

/// <summary>Everything this room knows by name, at the given locations.</summary>
public sealed class DataCatalogue(DataLocations locations, TimeProvider timeProvider)
{
    /// <summary>Where the data is.</summary>
    public DataLocations Locations => locations;

    internal TimeProvider TimeProvider => timeProvider;

    /// <summary>The vocabulary of that name.</summary>
    /// <exception cref="UnknownNameException">No vocabulary has that name.</exception>
    public IVocabulary Vocabulary(string name) =>
        name == "byte" ? new ByteVocabulary() : throw new UnknownNameException("vocabulary", name, ["byte"]);

    /// <summary>The task of that name.</summary>
    /// <exception cref="UnknownNameException">No task has that name.</exception>
    public ITextTask Task(string name) => throw new UnknownNameException("task", name, []);

    /// <summary>The corpus of that name.</summary>
    /// <exception cref="UnknownNameException">No corpus has that name.</exception>
    public ICorpus Corpus(string name) => throw new UnknownNameException("corpus", name, []);

    /// <summary>The objective of that name, over a vocabulary.</summary>
    /// <exception cref="UnknownNameException">No objective has that name.</exception>
    public IObjective Objective(string name, IVocabulary vocabulary) => throw new UnknownNameException("objective", name, []);
}
