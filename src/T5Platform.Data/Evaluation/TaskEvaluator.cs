using T5Platform.Data.Batches;
using T5Platform.Data.Tasks;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Evaluation;

/// <summary>The pure part of an evaluation: examples to batches, predictions to values. Decoding in between is the model's.</summary>
public sealed class TaskEvaluator
{
    private readonly ITextTask _task;
    private readonly IVocabulary _vocabulary;
    private readonly IReadOnlyList<TextExample> _examples;

    /// <summary>An evaluation of a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="vocabulary">The model's vocabulary.</param>
    /// <param name="maxExamples">Judge only so many examples, chosen by their text alone; null: all.</param>
    /// <param name="split">The split to judge.</param>
    public TaskEvaluator(ITextTask task, IVocabulary vocabulary, int? maxExamples = null, Split split = Split.Validation)
    {
        if (maxExamples is { } most) ArgumentOutOfRangeException.ThrowIfLessThan(most, 1, nameof(maxExamples));
        (_task, _vocabulary) = (task, vocabulary);
        var all = task.Examples(split);
        _examples = maxExamples is { } count && count < all.Count ? ExampleOrder.First(all, count) : all;
    }

    /// <summary>The examples in the order of batches and predictions.</summary>
    public IReadOnlyList<TextExample> Examples => _examples;

    /// <summary>All examples in batches of the given rows; the last has as many rows as are left.</summary>
    /// <param name="rows">Rows of a batch.</param>
    /// <param name="inputLength">Tokens in a row of the inputs, EOS counted.</param>
    /// <param name="targetLength">Tokens in a row of the targets, EOS counted.</param>
    public IEnumerable<Batch> Batches(int rows, int inputLength, int targetLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(inputLength, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(targetLength, 2);
        return _examples.Chunk(rows).Select(chunk => Batch(chunk, inputLength, targetLength));
    }

    /// <summary>Values for predicted token ids, one list for each example in order; ids behind the first EOS do not count.</summary>
    /// <exception cref="ArgumentException">There are more or fewer predictions than examples.</exception>
    public EvaluationResult Score(IEnumerable<int[]> predictions) => Score([.. predictions.Select(ids => _vocabulary.Decode(ids))]);

    /// <summary>Values for predicted texts, one for each example in order.</summary>
    /// <exception cref="ArgumentException">There are more or fewer predictions than examples.</exception>
    public EvaluationResult Score(IReadOnlyList<string> predictions)
    {
        return new EvaluationResult
        {
            Task = _task.Name,
            Examples = _examples.Count,
            Values = _task.Metrics.SelectMany(metric => metric.Judge(_examples, predictions)).ToDictionary(),
            OfEach = _task.Metrics.SelectMany(metric => metric.OfEach(_examples, predictions) ?? new Dictionary<string, IReadOnlyList<double>>()).ToDictionary(),
        };
    }

    private Batch Batch(TextExample[] examples, int inputLength, int targetLength)
    {
        var (inputs, targets) = (new int[examples.Length * inputLength], new int[examples.Length * targetLength]);
        for (var row = 0; row < examples.Length; row++)
        {
            RowWriter.Write(inputs, row, inputLength, _vocabulary.Encode(examples[row].Inputs), _vocabulary.EosId);
            RowWriter.Write(targets, row, targetLength, _vocabulary.Encode(examples[row].Targets), _vocabulary.EosId);
        }

        return new Batch { Rows = examples.Length, InputLength = inputLength, TargetLength = targetLength, Inputs = inputs, Targets = targets };
    }
}
