using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>Trains a unigram model by the reference's own program, <c>spm_train</c>, with T5's ids: pad 0, EOS 1, unknown 2, no BOS.</summary>
public static class SentencePieceTraining
{
    /// <summary>Trains, and returns the path of the model file.</summary>
    /// <exception cref="SentencePieceTrainingException">The program is missing, or it failed; the message holds its last words.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="DataNotFoundException">An input is missing.</exception>
    public static string Run(SentencePieceTrainingOptions options)
    {
        options.Validate();
        var start = new ProcessStartInfo(options.Program) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in Arguments(options)) start.ArgumentList.Add(argument);
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync();
        var words = process.StandardError.ReadToEnd();
        output.GetAwaiter().GetResult();
        process.WaitForExit();
        var model = options.ModelPrefix + ".model";
        if (process.ExitCode == 0 && File.Exists(model)) return model;
        var last = string.Join(' ', words.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(3));
        throw new SentencePieceTrainingException($"{options.Program} ended with status {process.ExitCode}: {last}");
    }

    internal static IEnumerable<string> Arguments(SentencePieceTrainingOptions options)
    {
        yield return $"--input={string.Join(',', options.Inputs)}";
        yield return $"--model_prefix={options.ModelPrefix}";
        yield return "--model_type=unigram";
        yield return $"--vocab_size={options.VocabularySize.ToString(CultureInfo.InvariantCulture)}";
        yield return $"--character_coverage={options.CharacterCoverage.ToString(CultureInfo.InvariantCulture)}";
        yield return "--pad_id=0";
        yield return "--eos_id=1";
        yield return "--unk_id=2";
        yield return "--bos_id=-1";
        yield return $"--byte_fallback={(options.ByteFallback ? "true" : "false")}";
        yield return $"--hard_vocab_limit={(options.SizeIsSoft ? "false" : "true")}";
        yield return $"--input_sentence_size={options.SentenceSample.ToString(CultureInfo.InvariantCulture)}";
        // Threads add floats in an order of their own: with one, equal text gives an equal model.
        yield return "--num_threads=1";
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new SentencePieceTrainingException(
                $"'{start.FileName}' cannot be started ({missing.Message}). Install SentencePiece's programs (Debian: apt-get install sentencepiece) or name the program.", missing);
        }
    }
}
