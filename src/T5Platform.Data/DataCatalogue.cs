using T5Platform.Data.Corpora;
using T5Platform.Data.Corpora.DotnetDocs;
using T5Platform.Data.Objectives;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tasks.Own;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data;

/// <summary>Everything this room knows by name, at the given locations. Nothing is opened before it is asked for.</summary>
public sealed class DataCatalogue
{
    private readonly Lazy<SentencePieceVocabulary> _sentencePiece;

    /// <summary>The catalogue of a machine.</summary>
    /// <param name="locations">Where the data is.</param>
    /// <param name="timeProvider">Paces the wait while another process builds a cache.</param>
    public DataCatalogue(DataLocations locations, TimeProvider timeProvider)
    {
        (Locations, TimeProvider) = (locations, timeProvider);
        Docs = new(() => DocsStore.Open(ReferencePacks.Find(locations.DotnetRoot), locations.CacheDirectory, timeProvider));
        _sentencePiece = new(() => SentencePieceVocabulary.Load(locations.SentencePieceModel));
    }

    /// <summary>Names of the vocabularies.</summary>
    public static IReadOnlyCollection<string> VocabularyNames { get; } = ["byte", "sentencepiece"];

    /// <summary>Names of the objectives.</summary>
    public static IReadOnlyCollection<string> ObjectiveNames => ObjectiveRegistry.Names;

    /// <summary>Whether there is an objective of that name, those included whose names hold other numbers than the study's.</summary>
    public static bool IsObjective(string name) => ObjectiveRegistry.Has(name);

    /// <summary>Names of the tasks.</summary>
    public static IReadOnlyCollection<string> TaskNames => TaskRegistry.Names;

    /// <summary>Whether a file below <c>tasks/</c> in a data directory describes a task of that name.</summary>
    public static bool IsOwnTask(string? dataDirectory, string name) => OwnTasks.Names(dataDirectory).Contains(name);

    /// <summary>Names of the corpora; besides these, <c>file:&lt;path&gt;</c> is any text file below the data directory.</summary>
    public static IReadOnlyCollection<string> CorpusNames => CorpusRegistry.Names;

    /// <summary>Where the data is.</summary>
    public DataLocations Locations { get; }

    internal TimeProvider TimeProvider { get; }

    internal Lazy<DocsStore> Docs { get; }

    /// <summary>The vocabulary of that name.</summary>
    /// <exception cref="UnknownNameException">No vocabulary has that name.</exception>
    /// <exception cref="DataNotFoundException">Its model file is not where the locations say.</exception>
    public IVocabulary Vocabulary(string name) => name switch
    {
        "byte" => new ByteVocabulary(),
        "sentencepiece" => _sentencePiece.Value,
        _ => throw new UnknownNameException("vocabulary", name, VocabularyNames),
    };

    /// <summary>The task of that name.</summary>
    /// <exception cref="UnknownNameException">No task has that name.</exception>
    public ITextTask Task(string name) => TaskRegistry.Create(name, this);

    /// <summary>Names of the tasks that files below <c>tasks/</c> in the data directory describe.</summary>
    public IReadOnlyCollection<string> OwnTaskNames => OwnTasks.Names(Locations.DataDirectory);

    /// <summary>The task that a file of that name describes; null: there is none.</summary>
    internal ITextTask? OwnTask(string name) => OwnTasks.Find(Locations.DataDirectory, name);

    /// <summary>The corpus of that name.</summary>
    /// <exception cref="UnknownNameException">No corpus has that name.</exception>
    public ICorpus Corpus(string name) => CorpusRegistry.Create(name, this);

    /// <summary>The objective of that name, over a vocabulary.</summary>
    /// <exception cref="UnknownNameException">No objective has that name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number in the options is out of range.</exception>
    public IObjective Objective(string name, IVocabulary vocabulary, ObjectiveOptions? options = null) =>
        ObjectiveRegistry.Create(name, vocabulary, options ?? new ObjectiveOptions());
}
